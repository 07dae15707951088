# a memoize decorator with its cache on the function
import functools
def memoize(func):
    cache = {}
    @functools.wraps(func)
    def wrapper(*args):
        if args not in cache:
            cache[args] = func(*args)
        return cache[args]
    wrapper.cache = cache
    return wrapper

@memoize
def paths(rows, cols):
    """Ways through a grid."""
    if rows == 1 or cols == 1:
        return 1
    return paths(rows - 1, cols) + paths(rows, cols - 1)

print(paths(3, 3), len(paths.cache), paths.__name__, paths.__doc__)
print(sorted(paths.cache))
try:
    print(paths([1], 2))
except TypeError as e:
    print(e)
