# Real Python style: slow_down-free decorators: repeat, count_calls, register, singleton, cache
import functools

PLUGINS = {}

def register(func):
    PLUGINS[func.__name__] = func
    return func

def repeat(_func=None, *, num_times=2):
    def decorator_repeat(func):
        @functools.wraps(func)
        def wrapper_repeat(*args, **kwargs):
            for _ in range(num_times):
                value = func(*args, **kwargs)
            return value
        return wrapper_repeat
    if _func is None:
        return decorator_repeat
    return decorator_repeat(_func)

class CountCalls:
    def __init__(self, func):
        functools.update_wrapper(self, func)
        self.func = func
        self.num_calls = 0
    def __call__(self, *args, **kwargs):
        self.num_calls += 1
        print(f"Call {self.num_calls} of {self.func.__name__!r}")
        return self.func(*args, **kwargs)

def singleton(cls):
    @functools.wraps(cls)
    def wrapper(*args, **kwargs):
        if not wrapper.instance:
            wrapper.instance = cls(*args, **kwargs)
        return wrapper.instance
    wrapper.instance = None
    return wrapper

@register
@repeat(num_times=3)
def greet(name):
    print(f"Hello {name}")

@CountCalls
@repeat
def say_whee():
    print("Whee!")

@singleton
class TheOne:
    pass

greet("World")
say_whee()
say_whee()
print(list(PLUGINS), PLUGINS["greet"] is greet, say_whee.num_calls, say_whee.__name__)
print(TheOne() is TheOne(), TheOne.__wrapped__.__name__, type(TheOne).__name__)
