# decorators with arguments: repeat, tag and a decorator usable both ways
import functools

def repeat(times=2, *, sep=', '):
    def decorate(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            return sep.join(func(*args, **kwargs) for _ in range(times))
        wrapper.calls = times
        return wrapper
    return decorate

def tag(_func=None, *, name='b'):
    def decorate(func):
        @functools.wraps(func)
        def wrapper(*args):
            return f'<{name}>{func(*args)}</{name}>'
        return wrapper
    return decorate if _func is None else decorate(_func)

class CountCalls:
    def __init__(self, func):
        functools.update_wrapper(self, func)
        self.func, self.count = func, 0
    def __call__(self, *args, **kwargs):
        self.count += 1
        return self.func(*args, **kwargs)

@CountCalls
@tag
@repeat(3, sep=' ')
def hello(name):
    """Say hello."""
    return f'hello {name}'

@tag(name='i')
def plain(text):
    return text

print(hello('Ann'), hello('Bo'), hello.count)
print(hello.__name__, hello.__doc__, hello.__wrapped__.__wrapped__.calls)
print(plain('x'), plain.__closure__[1].cell_contents)
print([c.cell_contents for c in hello.__wrapped__.__wrapped__.__closure__][1:])
try:
    hello()
except TypeError as e:
    print(e)

@repeat
def forgot_parentheses():
    return 'never'

print(forgot_parentheses())
