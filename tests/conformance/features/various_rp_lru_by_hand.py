# Real Python style: caching with a decorator that evicts, compared with lru_cache
from collections import OrderedDict
from functools import lru_cache, wraps

def cache(maxsize):
    def decorator(func):
        store = OrderedDict()
        @wraps(func)
        def wrapper(*args):
            if args in store:
                store.move_to_end(args)
                wrapper.hits += 1
                return store[args]
            result = store[args] = func(*args)
            if len(store) > maxsize:
                store.popitem(last=False)
            return result
        wrapper.hits = 0
        wrapper.store = store
        return wrapper
    return decorator

@cache(2)
def steps_to(stair):
    return [stair, stair + 1]

a = steps_to(1)
print(steps_to(1) is a, steps_to.hits)
steps_to(2)
steps_to(3)
print(list(steps_to.store), steps_to(1) is a)

@lru_cache(maxsize=3)
def stairs(n):
    if n in (1, 2):
        return n
    return stairs(n - 1) + stairs(n - 2)
print(stairs(6), stairs.cache_info())
stairs.cache_clear()
print(stairs.cache_info().currsize, stairs.cache_parameters())
try:
    stairs([3])
except TypeError as e:
    print(e)
