# mode: malloc
import sys


class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"

    def __hash__(self):
        return hash((self.x, self.y))

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)

    def __lt__(self, other):
        return self.x < other.x

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return (self.x, self.y)[i]


sys._debugmallocstats()
vectors = [Vector(i, 0.5) for i in range(100)]
sys._debugmallocstats()
total = Vector(0, 0)
for v in vectors:
    total = total + v
sys._debugmallocstats()
doubled = [v * 2 for v in vectors]
sys._debugmallocstats()
unique = set(vectors + doubled)
sys._debugmallocstats()
ordered = sorted(doubled, reverse=True)
sys._debugmallocstats()
texts = [repr(v) for v in ordered]
sys._debugmallocstats()
items = [list(v) for v in vectors]
sys._debugmallocstats()
del vectors, doubled, ordered
sys._debugmallocstats()
unique = None
sys._debugmallocstats()
