# StackOverflow: make a chain of function decorators
from functools import wraps

def makebold(fn):
    @wraps(fn)
    def wrapped(*args, **kwargs):
        return "<b>" + fn(*args, **kwargs) + "</b>"
    return wrapped

def makeitalic(fn):
    @wraps(fn)
    def wrapped(*args, **kwargs):
        return "<i>" + fn(*args, **kwargs) + "</i>"
    return wrapped

@makebold
@makeitalic
def hello():
    return "hello world"

@makebold
def log(s):
    """wraps the text"""
    return s

print(hello(), hello.__name__, hello.__wrapped__.__wrapped__())
print(log("hello"), log.__doc__, len(log.__closure__))
print(log.__closure__[0].cell_contents is log.__wrapped__)
log(42)
