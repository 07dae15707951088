class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y)
    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __eq__(self, o):
        return isinstance(o, Vec) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self):
        return hash((self.x, self.y))
    def __neg__(self):
        return Vec(-self.x, -self.y)
    def __repr__(self):
        return f"Vec({self.x}, {self.y})"
    def __getitem__(self, i):
        return (self.x, self.y)[i]
    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self
    def __lt__(self, o):
        return self.x < o.x
    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
    def __call__(self, z):
        return (self.x, self.y, z)
a, b = Vec(1, 2), Vec(3, 4)
print(a + b, a * 3, 2 * a, -a, a == Vec(1, 2), a != b, a < b, b > a)
c = a
a += b
print(a, c is a, abs(b), b(5), b[0], {Vec(1, 2): "x"}[Vec(1, 2)])
print(sorted([Vec(3, 1), Vec(1, 1)]), list(b), max([a, b]))
x, y = b
a + 1
