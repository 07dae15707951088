# __slots__ against __dict__: sizes and what is lost
import sys

class PointDict:
    def __init__(self, x, y):
        self.x, self.y = x, y

class PointSlots:
    __slots__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y

p, q = PointDict(1, 2), PointSlots(1, 2)
print(sys.getsizeof(p), sys.getsizeof(q), sys.getsizeof(p.__dict__))
print(hasattr(p, "__dict__"), hasattr(q, "__dict__"), PointSlots.__slots__)
p.z = 3
try:
    q.z = 3
except AttributeError as e:
    print(e)
try:
    del q.x
    q.x
except AttributeError as e:
    print(e)
print(type(PointSlots.y).__name__, PointSlots.y.__get__(q))
class Sub(PointSlots):
    pass
s = Sub(5, 6)
s.z = 7
print(s.__dict__, s.x, sys.getsizeof(s))
import weakref
print(weakref.ref(p)() is p)
weakref.ref(q)
