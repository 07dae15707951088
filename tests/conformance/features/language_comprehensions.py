# list, set and dict comprehensions, nested and with conditions
words = ["apple", "fig", "kiwi", "plum"]
print([w.upper() for w in words if len(w) == 4])
print({len(w) for w in words}, {w: len(w) for w in words})
print([(x, y) for x in range(3) for y in range(x)])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)])
print([n for row in matrix for n in row if n % 2])
print(["even" if n % 2 == 0 else "odd" for n in range(3)])
print([a + b for a, b in zip("xy", "12")], [first for first, *_ in words])
print({k: [v for v in vs if v] for k, vs in {"a": [0, 1], "b": []}.items()})
inverted = {v: k for k, v in {"one": 1, "uno": 1, "two": 2}.items()}
print(inverted)
groups = {}
[groups.setdefault(len(w), []).append(w) for w in words]
print(groups)
grid = [[0] * 2 for _ in range(2)]
grid[0][0] = 9
shared = [[0] * 2] * 2
shared[0][0] = 9
print(grid, shared)
