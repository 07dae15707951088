# decorators that check arguments by annotation and register functions
import functools

REGISTRY = {}

def enforce(func):
    names = func.__code__.co_varnames[:func.__code__.co_argcount]
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        given = dict(zip(names, args)) | kwargs
        for name, value in given.items():
            expected = func.__annotations__.get(name)
            if expected and not isinstance(value, expected):
                raise TypeError(f'{name}={value!r} is not {expected.__name__}')
        return func(*args, **kwargs)
    REGISTRY[func.__name__] = wrapper
    return wrapper

def deprecated(reason, since=(1, 0)):
    def decorate(func):
        func.__doc__ = f'Deprecated since {".".join(map(str, since))}: {reason}'
        return func
    return decorate

@deprecated('use volume', since=(2, 1))
@enforce
def area(width: int, height: int = 2, *, unit: str = 'cm') -> str:
    return f'{width * height}{unit}'

print(area(3), area(3, height=5, unit='m'), area.__doc__)
for args, kwargs in (((), {}), ((1, 2, 3), {}), (('1',), {}), ((1,), {'color': 2}), ((1, 2.0), {}), ((1,), {'unit': None})):
    try:
        area(*args, **kwargs)
    except TypeError as e:
        print(e)
print(list(REGISTRY), REGISTRY['area'] is area, area.__wrapped__.__kwdefaults__, area.__annotations__)
