# classes that are decorated, and a class that decorates
registry = {}
def register(name):
    def decorate(cls):
        registry[name] = cls
        cls.tag = name
        return cls
    return decorate
class CountCalls:
    def __init__(self, func):
        self.func = func
        self.count = 0
    def __call__(self, *args):
        self.count += 1
        return self.func(*args)
@register("circle")
class Circle:
    pass
@register("square")
class Square:
    def __init__(self, side):
        self.side = side
@CountCalls
def double(n):
    return n * 2
print(double(4), double(5), double.count)
print(registry["square"](3).side, Circle.tag, sorted(registry))
print(type(double).__name__, double.func.__name__)
@lambda cls: cls()
class settings:
    debug = True
print(type(settings).__name__, settings.debug)
