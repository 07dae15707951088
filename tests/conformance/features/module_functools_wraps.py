# functools: wraps keeps the name and docstring of a decorated function
from functools import wraps, update_wrapper, WRAPPER_ASSIGNMENTS

def log_calls(func):
    @wraps(func)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        print("calling", func.__name__, args, kwargs)
        return func(*args, **kwargs)
    wrapper.calls = 0
    return wrapper

def plain(func):
    def wrapper(*args):
        return func(*args)
    return wrapper

@log_calls
def greet(name, greeting="Hello"):
    """Return a greeting."""
    return f"{greeting}, {name}!"

@plain
def add(a, b):
    """Add two numbers."""
    return a + b

print(greet("Ann"), greet("Bob", greeting="Hi"), greet.calls)
print(greet.__name__, greet.__doc__, greet.__wrapped__("Cid"))
print(add.__name__, add.__doc__, add(1, 2))
def double(x):
    "Twice x."
    return 2 * x
quad = update_wrapper(lambda x: double(double(x)), double)
print(quad.__name__, quad.__doc__, quad(3), quad.__wrapped__ is double)
print(WRAPPER_ASSIGNMENTS)
