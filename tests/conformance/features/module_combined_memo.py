# functools and time-free timing: memoized fibonacci and paths, with the calls counted
import functools
import sys

def memoize(func):
    cache = {}
    @functools.wraps(func)
    def wrapper(*args):
        if args not in cache:
            cache[args] = func(*args)
        return cache[args]
    wrapper.cache = cache
    return wrapper

calls = 0

@memoize
def fib(n):
    global calls
    calls += 1
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(8), calls, len(fib.cache), fib.__name__)
print(fib(8), calls, fib.cache[(5,)])
print(sys.getrefcount(fib.cache))

@functools.lru_cache(maxsize=None)
def paths(rows, cols):
    if rows == 1 or cols == 1:
        return 1
    return paths(rows - 1, cols) + paths(rows, cols - 1)

print(paths(4, 4), paths.cache_info())
fib.cache.clear()
print(fib(3), calls)
print(fib([3]))
