# mode: malloc
import sys
from functools import lru_cache, partial, reduce


def logged(func):
    calls = []

    def wrapper(*args, **kwargs):
        calls.append(args)
        return func(*args, **kwargs)
    wrapper.calls = calls
    return wrapper


@logged
def add(a, b=1):
    return a + b


@lru_cache(maxsize=None)
def slow(n):
    return n if n < 2 else slow(n - 1) + slow(n - 2)


sys._debugmallocstats()
results = [add(i, b=2) for i in range(100)]
sys._debugmallocstats()
print(slow(80))
sys._debugmallocstats()
parts = [partial(pow, i) for i in range(50)]
sys._debugmallocstats()
powers = [p(3) for p in parts]
sys._debugmallocstats()
product = reduce(lambda a, b: a * b, range(1, 100))
sys._debugmallocstats()
slow.cache_clear()
sys._debugmallocstats()
add.calls.clear()
sys._debugmallocstats()
