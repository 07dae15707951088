# a non-data descriptor that computes once and stores
class lazy:
    def __init__(self, func):
        self.func = func
        self.name = func.__name__
    def __get__(self, obj, owner):
        if obj is None:
            return self
        print("computing", self.name)
        value = self.func(obj)
        obj.__dict__[self.name] = value
        return value

class Circle:
    def __init__(self, r):
        self.r = r
    @lazy
    def area(self):
        return 3 * self.r ** 2
    @property
    def diameter(self):
        return self.r * 2
    @diameter.setter
    def diameter(self, value):
        self.r = value / 2

c = Circle(2)
print(vars(c))
print(c.area, c.area, vars(c))
c.diameter = 10
print(c.r, c.area)
del c.area
print(c.area, type(Circle.area).__name__)
c.area = "overwritten"
print(c.area)
try:
    del c.diameter
except AttributeError as e:
    print(e)
print(Circle.diameter.fset.__name__)
