# what it shows: __slots__, with inheritance and errors
import sys
class Point:
    __slots__ = ("x", "y")
    def __init__(self, x, y):
        self.x = x
        self.y = y
class Point3(Point):
    __slots__ = "z"
class Loose(Point):
    pass
p = Point(1, 2)
q = Point3(3, 4)
q.z = 5
r = Loose(6, 7)
r.extra = 8
print(p.x, q.x, q.z, r.__dict__, hasattr(p, "__dict__"), hasattr(q, "__dict__"), Point.__slots__, type(Point.x).__name__)
print(sys.getsizeof(p), sys.getsizeof(q), Point.x.__get__(p), Point.y.__name__)
attempts = [lambda: setattr(p, "z", 1), lambda: p.__dict__, lambda: vars(p), lambda: Point3(1, 2).z, lambda: delattr(Point3(1, 2), "z"), lambda: setattr(p, "__weakref__", 1), lambda: Point.x.__get__(5), lambda: p.w]
for attempt in attempts:
    try:
        attempt()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__ + ":", e)
del p.x
try:
    p.x
except AttributeError as e:
    print(e)
bad = [{"__slots__": ("a",), "a": 1}, {"__slots__": ("1a",)}, {"__slots__": (5,)}, {"__slots__": ("__dict__", "__dict__")}]
for body in bad:
    try:
        type("Bad", (), body)
    except (ValueError, TypeError) as e:
        print(type(e).__name__ + ":", e)
class A:
    __slots__ = ("a",)
class B:
    __slots__ = ("b",)
try:
    class C(A, B):
        pass
except TypeError as e:
    print(e)
class D(int):
    __slots__ = ()
d = D(5)
print(d + 1, hasattr(d, "__dict__"))
try:
    d.name = "five"
except AttributeError as e:
    print(e)
