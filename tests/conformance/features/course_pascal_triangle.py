# Pascal's triangle, and its rows checked with comb
from math import comb
def pascal(rows):
    row = [1]
    for _ in range(rows):
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]

triangle = list(pascal(5))
for row in triangle:
    print(" ".join(f"{n}" for n in row).center(12).rstrip())
print(triangle[4] == [comb(4, k) for k in range(5)])
print([sum(row) for row in triangle])
