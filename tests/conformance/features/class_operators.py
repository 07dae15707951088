# what it shows: arithmetic methods with their reflected forms
class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self):
        return f"Vec({self.x}, {self.y})"
    def __add__(self, other):
        if not isinstance(other, Vec):
            return NotImplemented
        return Vec(self.x + other.x, self.y + other.y)
    def __sub__(self, other):
        return Vec(self.x - other.x, self.y - other.y)
    def __mul__(self, k):
        if isinstance(k, (int, float)):
            return Vec(self.x * k, self.y * k)
        return NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y
    def __neg__(self):
        return self * -1
    def __abs__(self):
        return (self @ self) ** 0.5
    def __rsub__(self, other):
        return f"{other} - {self}"
    def __truediv__(self, k):
        return Vec(self.x / k, self.y / k)
    def __eq__(self, other):
        return isinstance(other, Vec) and (self.x, self.y) == (other.x, other.y)
a, b = Vec(1, 2), Vec(3, 4)
print(a + b, b - a, a * 3, 3 * a, a @ b, -a, abs(b), 5 - a, b / 2, a == Vec(1, 2), a != b)
c = a
c += b
print(c, a, c is a)
checks = [lambda: a + 1, lambda: 1 + a, lambda: a * "x", lambda: "x" * a, lambda: a // 2, lambda: a < b, lambda: hash(a), lambda: +a, lambda: ~a, lambda: a % 2, lambda: 2 ** a, lambda: a - 1, lambda: int(a), lambda: sum([a, b])]
for check in checks:
    try:
        print(check())
    except Exception as e:
        print(type(e).__name__ + ":", e)
print(sum([a, b], Vec(0, 0)), a.__add__(1))
try:
    print(a / 0)
except ZeroDivisionError as e:
    print(e)
