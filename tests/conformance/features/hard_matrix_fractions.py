# mode: stdout
# a matrix class with fractions: arithmetic, determinant, inverse, power and solving
from fractions import Fraction

class Matrix:
    def __init__(self, rows):
        self.rows = [[Fraction(x) for x in row] for row in rows]
        widths = {len(row) for row in self.rows}
        if len(widths) != 1:
            raise ValueError(f'ragged rows: {sorted(widths)}')
    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])
    @property
    def T(self):
        return Matrix(zip(*self.rows))
    def __getitem__(self, index):
        i, j = index
        return self.rows[i][j]
    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows
    __hash__ = None
    def __add__(self, other):
        if self.shape != other.shape:
            raise ValueError(f'cannot add {self.shape} and {other.shape}')
        return Matrix([a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows))
    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f'cannot multiply {self.shape} by {other.shape}')
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, col)) for col in columns] for row in self.rows])
    def __rmul__(self, k):
        return Matrix([[k * x for x in row] for row in self.rows])
    def __pow__(self, n):
        result, base = Matrix.identity(self.shape[0]), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result
    def __str__(self):
        cells = [[str(x) for x in row] for row in self.rows]
        width = max(len(c) for row in cells for c in row)
        return '\n'.join('[' + ' '.join(c.rjust(width) for c in row) + ']' for row in cells)
    def eliminate(self):
        a = [row[:] for row in self.rows]
        n, det = len(a), Fraction(1)
        for col in range(n):
            pivot = next((r for r in range(col, n) if a[r][col]), None)
            if pivot is None:
                return a, Fraction(0)
            if pivot != col:
                a[col], a[pivot] = a[pivot], a[col]
                det = -det
            det *= a[col][col]
            a[col] = [x / a[col][col] for x in a[col]]
            for r in range(n):
                if r != col and a[r][col]:
                    factor = a[r][col]
                    a[r] = [x - factor * y for x, y in zip(a[r], a[col])]
        return a, det
    def det(self):
        return self.eliminate()[1]
    def inverse(self):
        n = len(self.rows)
        wide = Matrix([row + unit for row, unit in zip(self.rows, Matrix.identity(n).rows)])
        reduced, det = wide.eliminate()
        if not det:
            raise ZeroDivisionError('matrix is singular')
        return Matrix([row[n:] for row in reduced])

m = Matrix([[2, 1], [1, 3]])
print(m, m.det(), m.shape, sep='\n')
print(m.inverse(), m @ m.inverse() == Matrix.identity(2), sep='\n')
print(m ** 5, '1/2' and Fraction(1, 2) * m, m.T == m, sep='\n')
big = Matrix([[0, 2, '1/3'], [1, '-1', 0], [3, 0, 1.5]])
print(big, big.det(), big.inverse(), sep='\n')
print((Matrix([[1, 1], [1, 0]]) ** 10)[0, 1])
for attempt in (lambda: m + big, lambda: m @ big, lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: Matrix([[1], [2, 3]]), lambda: {m}, lambda: m * 2):
    try:
        print(attempt())
    except (ValueError, ZeroDivisionError, TypeError) as e:
        print(type(e).__name__, e)
try:
    print(m[5, 0])
except Exception as e:
    print(type(e).__name__, e)
