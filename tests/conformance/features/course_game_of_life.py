# mode: stdout
# the game of life on a set of cells: a glider
from collections import Counter
def step(cells):
    neighbours = Counter(
        (x + dx, y + dy)
        for x, y in cells
        for dx in (-1, 0, 1)
        for dy in (-1, 0, 1)
        if (dx, dy) != (0, 0)
    )
    return {cell for cell, n in neighbours.items() if n == 3 or n == 2 and cell in cells}

def show(cells):
    for y in range(4):
        print("".join("#" if (x, y) in cells else "." for x in range(5)))
    print()

glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for generation in range(3):
    show(glider)
    glider = step(glider)
blinker = {(0, 1), (1, 1), (2, 1)}
print(sorted(step(blinker)), step(step(blinker)) == blinker)
