# a hashable, formattable two-dimensional vector
import math
from array import array

class Vector2d:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.__x = float(x)
        self.__y = float(y)
    @property
    def x(self):
        return self.__x
    @property
    def y(self):
        return self.__y
    def __iter__(self):
        return (i for i in (self.x, self.y))
    def __repr__(self):
        return "{}({!r}, {!r})".format(type(self).__name__, *self)
    def __eq__(self, other):
        return tuple(self) == tuple(other)
    def __hash__(self):
        return hash((self.x, self.y))
    def __abs__(self):
        return math.hypot(self.x, self.y)
    def __bool__(self):
        return bool(abs(self))
    def __format__(self, spec=""):
        return "({}, {})".format(*(format(c, spec) for c in self))

v1 = Vector2d(3, 4)
x, y = v1
print(x, y, v1, abs(v1), bool(Vector2d(0, 0)), v1 == Vector2d(3.0, 4), v1 == [3, 4])
print(format(v1, ".2f"), f"{v1:.1e}", len({v1, Vector2d(3, 4)}), sorted(vars(v1)))
match v1:
    case Vector2d(0, _):
        print("vertical")
    case Vector2d(a, b) if a < b:
        print("steep", a, b)
try:
    v1.x = 7
except Exception as e:
    print(type(e).__name__, e)
