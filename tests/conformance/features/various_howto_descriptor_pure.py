# descriptor HOWTO: property and classmethod written in pure Python
class Property:
    def __init__(self, fget=None, fset=None):
        self.fget = fget
        self.fset = fset
    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return self.fget(obj)
    def __set__(self, obj, value):
        if self.fset is None:
            raise AttributeError("property has no setter")
        self.fset(obj, value)
    def setter(self, fset):
        return type(self)(self.fget, fset)

class ClassMethod:
    def __init__(self, f):
        self.f = f
    def __get__(self, obj, cls=None):
        return self.f.__get__(cls if cls is not None else type(obj), type(cls))

class Cell:
    made = 0
    def __init__(self, v):
        self._v = v
    @Property
    def value(self):
        return self._v
    @value.setter
    def value(self, v):
        self._v = v * 10
    @Property
    def half(self):
        return self._v / 2
    @ClassMethod
    def make(cls, v):
        cls.made += 1
        return cls(v)

c = Cell.make(3)
print(c.value, c.half, Cell.made)
c.value = 7
print(c.value, c.half, type(Cell.value).__name__, c.__dict__)
c.half = 1
