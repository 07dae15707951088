# mode: malloc
import sys


class Matrix:
    def __init__(self, rows):
        self.rows = rows

    @classmethod
    def identity(cls, n):
        return cls([[1 if i == j else 0 for j in range(n)] for i in range(n)])

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __mul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in columns] for r in self.rows])

    def __eq__(self, other):
        return self.rows == other.rows


sys._debugmallocstats()
one = Matrix.identity(10)
sys._debugmallocstats()
two = one + one
sys._debugmallocstats()
big = Matrix([[i * j + 1000 for j in range(10)] for i in range(10)])
sys._debugmallocstats()
product = big * two
sys._debugmallocstats()
print(product == big + big)
sys._debugmallocstats()
del one, two, big
sys._debugmallocstats()
