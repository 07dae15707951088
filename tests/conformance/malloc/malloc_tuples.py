# mode: malloc
import sys

sys._debugmallocstats()
ones = [(i,) for i in range(500)]
sys._debugmallocstats()
pairs = [(i, -i) for i in range(500)]
sys._debugmallocstats()
triples = [(i, i, i) for i in range(3000)]
sys._debugmallocstats()
longs = [tuple(range(i)) for i in range(60)]
sys._debugmallocstats()
joined = [a + b for a, b in zip(ones, pairs)]
sys._debugmallocstats()
del triples
sys._debugmallocstats()
again = [(i, 0, 1) for i in range(1500)]
sys._debugmallocstats()
swapped = [(b, a) for a, b in pairs]
sys._debugmallocstats()
del ones, pairs, longs, joined
sys._debugmallocstats()
