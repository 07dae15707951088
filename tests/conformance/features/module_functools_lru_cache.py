# functools: lru_cache, cache, cache_info, cache_clear, unhashable arguments
from functools import lru_cache, cache

@lru_cache(maxsize=2)
def square(n):
    print("computing", n)
    return n * n

for n in (2, 3, 2, 4, 3):
    square(n)
print(square.cache_info())
print(square.cache_parameters())
square.cache_clear()
print(square.cache_info())

@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(12), fib.cache_info())
print(fib.__name__, fib.__wrapped__(1))

@lru_cache(typed=True)
def kind(x):
    return type(x).__name__

print(kind(1), kind(1.0), kind(True), kind.cache_info().currsize)
try:
    fib([1, 2])
except TypeError as e:
    print(e)
info = fib.cache_info()
print(info.hits, info.misses, info.maxsize)
