# decorators: plain, with arguments, and stacked
import functools
calls = []
def logged(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        calls.append(func.__name__)
        return func(*args, **kwargs)
    return wrapper
def repeat(times):
    def decorate(func):
        def wrapper(*args):
            return [func(*args) for _ in range(times)]
        return wrapper
    return decorate
@logged
def add(a, b):
    "Add two numbers."
    return a + b
@logged
@repeat(2)
@logged
def greet(name):
    return "hi " + name
print(add(1, 2), add.__name__, add.__doc__)
print(greet("Ann"), greet.__name__, greet.__qualname__)
print(calls)
print(add.__wrapped__(3, 4), len(calls))
print(add.__wrapped__ is add.__closure__[0].cell_contents)
