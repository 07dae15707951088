# operators of a vector class
import math
class Vector:
    __slots__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self):
        return f"Vector({self.x}, {self.y})"
    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(self.x + other.x, self.y + other.y)
    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __neg__(self):
        return self * -1
    def __abs__(self):
        return math.hypot(self.x, self.y)
    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)
    def __iter__(self):
        yield self.x
        yield self.y

v = Vector(3, 4)
w = 2 * v + -Vector(1, 1)
print(w, abs(v), v == Vector(3, 4), tuple(w))
v += w
print(v, sum([v, w], Vector(0, 0)))
try:
    hash(v)
except TypeError as e:
    print(e)
try:
    v + 5
except TypeError as e:
    print(e)
