import gc, sys, weakref
names = [""]
class Vec1:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __add__(self, other):
        return Vec1(self.x + other.x, self.y + other.y)
    def __mul__(self, k):
        return Vec1(self.x * k, self.y * k)
    def __eq__(self, other):
        return isinstance(other, Vec1) and (self.x, self.y) == (other.x, other.y)
    def __hash__(self):
        return hash((self.x, self.y))
    def __bool__(self):
        return bool(self.x or self.y)
    def __abs__(self):
        return self.x ** 2 + self.y ** 2
    def __repr__(self):
        return f"Vec({self.x}, {self.y})"
a2 = Vec1(5, -97)
b3 = a2 + Vec1(1, 49397)
c4 = b3
c4 += a2
print(a2, b3, c4, a2 == b3, b3 is c4)
path5 = [a2, b3, a2 + b3, a2]
try:
    print(a2 * 3, 2 * a2)
    print(-a2, abs(a2))
    print(len({a2, b3, Vec1(0, 0)}))
except TypeError as e:
    print("TypeError")
