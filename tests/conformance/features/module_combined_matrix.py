# operator, itertools and copy: matrices as lists of lists
import copy
import itertools
import operator

class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
    def __matmul__(self, other):
        if len(self.rows[0]) != len(other.rows):
            raise ValueError("shapes do not match")
        return Matrix([[sum(map(operator.mul, row, col)) for col in zip(*other.rows)] for row in self.rows])
    def __add__(self, other):
        return Matrix([map(operator.add, a, b) for a, b in zip(self.rows, other.rows)])
    def __repr__(self):
        return f"Matrix({self.rows})"
    @property
    def T(self):
        return Matrix(zip(*self.rows))

a = Matrix([[1, 2], [3, 4]])
b = copy.deepcopy(a)
b.rows[0][0] = 10
print(a, b, a + b)
print(a @ b)
print(a.T, list(itertools.chain.from_iterable(a.rows)))
identity = Matrix([[int(i == j) for j in range(2)] for i in range(2)])
print((a @ identity).rows == a.rows, identity)
shared = Matrix([[0] * 2] * 2)
print(shared.rows[0] is shared.rows[1])
try:
    a @ Matrix([[1, 2, 3]])
except ValueError as e:
    print(e)
a * b
