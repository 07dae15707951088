import sys
class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self):
        return f"P({self.x}, {self.y})"
p = P(1, [2])
print(p, sys.getsizeof(p), hasattr(p, "__dict__"))
try:
    p.z = 3
except AttributeError as e:
    print(e)
del p.x
try:
    p.x
except AttributeError as e:
    print(e)
class Q(P):
    pass
q = Q(1, 2)
q.z = 3
print(q.__dict__, sys.getsizeof(q))
class R(P):
    __slots__ = ("w",)
r = R(1, 2)
r.w = r
print(R.__slots__, sys.getsizeof(r), r.w is r)
class D:
    __slots__ = ("a", "__dict__")
d = D()
d.a = 1
d.b = 2
print(d.__dict__, d.a)
print(P.x, type(P.x).__name__)
try:
    class Bad:
        __slots__ = ("v",)
        v = 1
except ValueError as e:
    print(e)
points = [P(i, i * i) for i in range(3)]
print(points, sum(pt.y for pt in points))
