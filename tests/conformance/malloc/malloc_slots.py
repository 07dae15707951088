# mode: malloc
import sys


class Plain:
    pass


class Slotted:
    __slots__ = ("a", "b", "c")

    def __init__(self, a, b, c):
        self.a, self.b, self.c = a, b, c


class Mixed(Slotted):
    def total(self):
        return self.a + self.b + self.c


sys._debugmallocstats()
plain = [Plain() for _ in range(200)]
sys._debugmallocstats()
slotted = [Slotted(i, i, i) for i in range(200)]
sys._debugmallocstats()
mixed = [Mixed(i, i + 1, i + 2) for i in range(200)]
sys._debugmallocstats()
totals = [m.total() for m in mixed]
sys._debugmallocstats()
for p in plain:
    p.name = "x"
sys._debugmallocstats()
for m in mixed:
    m.extra = 1
sys._debugmallocstats()
del plain, slotted
sys._debugmallocstats()
del mixed
sys._debugmallocstats()
