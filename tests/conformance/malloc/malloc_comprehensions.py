# mode: malloc
import sys

sys._debugmallocstats()
matrix = [[r * c for c in range(20)] for r in range(20)]
sys._debugmallocstats()
flat = [x for row in matrix for x in row]
sys._debugmallocstats()
transposed = [[row[i] for row in matrix] for i in range(20)]
sys._debugmallocstats()
evens = {x for x in flat if x % 2 == 0}
sys._debugmallocstats()
lookup = {(r, c): matrix[r][c] for r in range(20) for c in range(20)}
sys._debugmallocstats()
words = [w.strip().title() for w in " a b, c d, e f, g h ".split(",")]
sys._debugmallocstats()
zipped = list(zip(*matrix))
sys._debugmallocstats()
del matrix, transposed
sys._debugmallocstats()
lookup = None
sys._debugmallocstats()
