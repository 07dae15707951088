# a vector with many operators, and what NotImplemented leads to
import math

class Vector:
    def __init__(self, *parts):
        self.parts = parts
    def __repr__(self):
        return f"Vector{self.parts}"
    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*map(sum, zip(self.parts, other.parts)))
    def __mul__(self, k):
        return Vector(*(p * k for p in self.parts))
    __rmul__ = __mul__
    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.parts, other.parts))
    def __neg__(self):
        return self * -1
    def __abs__(self):
        return math.hypot(*self.parts)
    def __bool__(self):
        return any(self.parts)
    def __getitem__(self, i):
        return self.parts[i]
    def __len__(self):
        return len(self.parts)
    def __radd__(self, other):
        return self if other == 0 else NotImplemented

v, w = Vector(3, 4), Vector(1, 2)
print(v + w, 2 * v, v * 2, v @ w, -v, abs(v))
print(bool(v), bool(Vector(0, 0)), len(v), list(v), v[-1], sum([v, w]))
x, y = v
print(x, y, 4 in v)
v += w
print(v)
for expression in ("v + 1", "'a' + v", "v - w", "v @ 3", "v < w"):
    try:
        eval(expression)
    except (TypeError, AttributeError) as e:
        print(expression, "->", e)
try:
    v[5]
except IndexError as e:
    print(type(e).__name__, e)
