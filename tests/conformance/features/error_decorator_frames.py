# a traceback through a decorator's wrapper, with a call over several lines
import functools

def logged(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        print("calling", func.__name__)
        return func(*args, **kwargs)
    return wrapper

@logged
def divide(a, b):
    return a / b

@logged
def compute(values):
    return divide(
        sum(values),
        len(values) - 3,
    )

print(compute([1, 2]))
print(compute([1, 2, 3]))
