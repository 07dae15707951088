# [[0] * n] * m, aliases and refcounts of the shared row
import sys

row = [0] * 3
grid = [row] * 3
print(sys.getrefcount(row), grid[0] is grid[2])
grid[0][1] = 5
print(grid)
safe = [[0] * 3 for _ in range(3)]
safe[0][1] = 5
print(safe, len({id(r) for r in safe}), len({id(r) for r in grid}))
del grid[1:]
print(sys.getrefcount(row))
def clear(items):
    items = []
    return items
def really_clear(items):
    items[:] = []
clear(row)
print(row)
really_clear(row)
print(row, grid)
a = b = []
b.append(1)
a, b = a + [2], b
print(a, b, a is b)
t = ([],)
try:
    t[0] += [1]
except TypeError as e:
    print(e)
print(t)
d = dict.fromkeys("ab", [])
d["a"].append(1)
print(d, sys.getrefcount(d["a"]))
