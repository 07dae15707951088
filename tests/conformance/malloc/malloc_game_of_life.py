# mode: malloc
import sys


def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = (x + dx, y + dy)
                    counts[key] = counts.get(key, 0) + 1
    return {key for key, n in counts.items() if n == 3 or n == 2 and key in cells}


def show(cells):
    return "\n".join("".join("#" if (x, y) in cells else "." for x in range(10)) for y in range(10))


sys._debugmallocstats()
glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
sys._debugmallocstats()
generations = [glider]
for _ in range(12):
    generations.append(step(generations[-1]))
sys._debugmallocstats()
pictures = [show(g) for g in generations]
sys._debugmallocstats()
print(pictures[-1])
sys._debugmallocstats()
del generations
sys._debugmallocstats()
