# StackOverflow: [[0] * 3] * 3 changes every row at once
import sys

grid = [[0] * 3] * 3
grid[0][0] = "X"
print(grid, grid[0] is grid[1] is grid[2])
good = [[0] * 3 for _ in range(3)]
good[0][0] = "X"
print(good, good[0] is good[1])
row = []
table = [row] * 4
print(sys.getrefcount(row) - 1)
row.append(1)
print(table)
table[2] = [9]
print(table, sys.getrefcount(row) - 1)
names = ["x"] * 3
names[1] = "y"
print(names, [] * 5, [1, 2] * -1, 2 * [None])
dicts = dict.fromkeys(["a", "b"], [])
dicts["a"].append(1)
print(dicts)
try:
    [0] * 2.0
except TypeError as e:
    print(e)
try:
    [1] * [2]
except TypeError as e:
    print(e)
