# collections: namedtuple fields, _replace, _asdict, defaults; ends with AttributeError
from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])
p = Point(11, y=22)
print(p, p.x + p.y, p[0], p == (11, 22))
x, y = p
print(x, y, p._fields, p._asdict())
q = p._replace(x=100)
print(q, p, Point._make([3, 4]))
Account = namedtuple("Account", "type balance", defaults=[0])
a = Account("premium")
print(a, Account._field_defaults)

class Vector(namedtuple("Vector", "dx dy")):
    __slots__ = ()
    def length(self):
        return (self.dx ** 2 + self.dy ** 2) ** 0.5

v = Vector(3, 4)
print(v, v.length(), isinstance(v, tuple))
try:
    Point(1)
except TypeError as e:
    print(e)
try:
    namedtuple("Bad", "class x")
except ValueError as e:
    print(e)
try:
    p._replace(z=1)
except TypeError as e:
    print(e)
print(namedtuple("R", "def x x", rename=True)._fields)
p.x = 5
