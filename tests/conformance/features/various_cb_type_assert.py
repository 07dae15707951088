# cookbook: a decorator that enforces types with inspect-free binding, and optional arguments
from functools import wraps, partial

def typeassert(**types):
    def decorate(func):
        names = func.__code__.co_varnames[:func.__code__.co_argcount]
        @wraps(func)
        def wrapper(*args, **kwargs):
            for name, value in list(zip(names, args)) + list(kwargs.items()):
                if name in types and not isinstance(value, types[name]):
                    raise TypeError("Argument {} must be {}".format(name, types[name]))
            return func(*args, **kwargs)
        return wrapper
    return decorate

def logged(func=None, *, level="DEBUG"):
    if func is None:
        return partial(logged, level=level)
    @wraps(func)
    def wrapper(*args):
        print(level, func.__name__, args)
        return func(*args)
    return wrapper

@typeassert(x=int, z=str)
def spam(x, y, z="a"):
    return (x, y, z)

@logged
def add(x, y):
    return x + y

@logged(level="CRITICAL")
def mul(x, y):
    return x * y

print(spam(1, "hello", z="world"), add(2, 3), mul(2, 3))
try:
    spam("hi", 2)
except TypeError as e:
    print(e)
print(add.__wrapped__(1, 1), spam.__name__)
try:
    spam(1, 2, z=3)
except Exception as e:
    print(type(e).__name__, e)
