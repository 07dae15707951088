# internals: __slots__ saves the instance dict
import sys

class WithDict:
    def __init__(self, x, y):
        self.x, self.y = x, y

class WithSlots:
    __slots__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y

class Half(WithSlots):
    pass

a = WithDict(1, 2)
b = WithSlots(1, 2)
c = Half(1, 2)
print(sys.getsizeof(a), sys.getsizeof(b), sys.getsizeof(c))
print(a.__dict__, hasattr(b, "__dict__"), c.__dict__)
a.z = 3
c.z = 3
print(sys.getsizeof(a.__dict__), sys.getsizeof(c.__dict__), c.__dict__)
try:
    b.z = 3
except AttributeError as e:
    print(e)
print(WithSlots.__slots__, type(WithSlots.x).__name__, WithSlots.x.__get__(b))
del b.x
try:
    b.x
except AttributeError as e:
    print(e)
try:
    import weakref
    weakref.ref(b)
except TypeError as e:
    print(e)
class Clash:
    __slots__ = ("value",)
    value = 0
