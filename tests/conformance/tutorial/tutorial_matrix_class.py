class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
    def __matmul__(self, o):
        cols = list(zip(*o.rows))
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in cols] for r in self.rows])
    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j]
    def __setitem__(self, key, v):
        i, j = key
        self.rows[i][j] = v
    def __delitem__(self, i):
        del self.rows[i]
    def __repr__(self):
        return "Matrix(" + repr(self.rows) + ")"
    def __bool__(self):
        return any(any(r) for r in self.rows)
    def __eq__(self, o):
        return self.rows == o.rows
m = Matrix([(1, 2), (3, 4)])
print(m @ m, m[0, 1], bool(m))
m[0, 0] = 9
del m[1]
print(m, m == Matrix([[9, 2]]))
try:
    hash(m)
except TypeError as e:
    print(e)
try:
    m + 1
except TypeError as e:
    print(e)
m < m
