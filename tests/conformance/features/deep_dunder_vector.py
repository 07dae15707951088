# dunder methods of a vector: arithmetic, comparison, hashing, bool, index, matmul, divmod and in-place
import math

class Vector:
    def __init__(self, *parts):
        self.parts = parts
    def __repr__(self):
        return f"Vector{self.parts}"
    def __iter__(self):
        return iter(self.parts)
    def __len__(self):
        return len(self.parts)
    def __getitem__(self, i):
        return Vector(*self.parts[i]) if isinstance(i, slice) else self.parts[i]
    def __abs__(self):
        return math.hypot(*self)
    def __bool__(self):
        return any(self.parts)
    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*(a + b for a, b in zip(self, other, strict=True)))
    def __mul__(self, k):
        return Vector(*(a * k for a in self)) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self, other))
    def __neg__(self):
        return self * -1
    def __sub__(self, other):
        return self + -other
    def __eq__(self, other):
        return isinstance(other, Vector) and self.parts == other.parts
    def __hash__(self):
        return hash(self.parts)
    def __lt__(self, other):
        return abs(self) < abs(other)
    def __complex__(self):
        return complex(*self.parts)
    def __round__(self, n=0):
        return Vector(*(round(a, n) for a in self))
    def __divmod__(self, k):
        return [divmod(a, k) for a in self]

v, w = Vector(3, 4), Vector(1, -2)
print(v + w, v - w, 2 * v, v * 0.5, v @ w, -v, abs(v), bool(Vector(0, 0)))
print(v == Vector(3, 4), v != w, {v, Vector(3, 4)}, sorted([v, w]), v > w, v[0], v[:1], v[-1])
v2 = v
v += w
print(v, v2, complex(w), round(Vector(1.234, 5.678), 1), divmod(w, 2), 4 in v2, list(reversed(v2)))
for attempt in ('v + 1', '1 + v', 'v * w', 'v @ 3', 'v <= w', 'float(v)', 'v + Vector(1)', 'v ** 2', '~v', 'v[9]', 'v["x"]', 'v()', 'v < 3'):
    try:
        print(eval(attempt))
    except (TypeError, ValueError, IndexError) as e:
        print(attempt, ':', e)
