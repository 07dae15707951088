# __slots__: no dict, inheritance, defaults, weak references and layout conflicts
import sys
import weakref

class Point:
    __slots__ = ('x', 'y')
    def __init__(self, x, y=None):
        self.x = x
        if y is not None:
            self.y = y

class Point3(Point):
    __slots__ = ('z', '__weakref__')

class Loose(Point):
    pass

p, q, l = Point(1, 2), Point3(1, 2), Loose(1, 2)
q.z = l.anything = 3
print(hasattr(p, '__dict__'), hasattr(q, '__dict__'), l.__dict__, Point3.__slots__)
print(sys.getsizeof(p), sys.getsizeof(q), type(Point.x).__name__, Point.x.__get__(p))
r = weakref.ref(q)
print(r() is q)
del p.y
for action in ("p.y", "p.z", "p.z = 1", "del p.y", "weakref.ref(p)", "vars(p)", "Point.x.__get__(5)",
               "class A(Point, Other): pass", "class B: __slots__ = ('a',); a = 1", "class C: __slots__ = ('1x',)", "class D(int): __slots__ = ('v',); n = __slots__"):
    class Other:
        __slots__ = ('w',)
    try:
        exec(action)
        print(action, 'works')
    except (AttributeError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
p.w = 5
