# mode: stdout
# the queens' problem by backtracking
def place(n, queens=()):
    row = len(queens)
    if row == n:
        yield queens
        return
    for col in range(n):
        if all(col != c and abs(col - c) != row - r for r, c in enumerate(queens)):
            yield from place(n, queens + (col,))

solutions = list(place(6))
print(len(solutions), solutions[0])
for col in solutions[0]:
    print(". " * col + "Q " + ". " * (5 - col))
print([len(list(place(n))) for n in range(1, 6)])
