# mode: malloc
import sys

sys._debugmallocstats()
empty = [set() for _ in range(100)]
sys._debugmallocstats()
small = [{i, i + 1} for i in range(100)]
sys._debugmallocstats()
bigger = [set(range(n)) for n in range(60)]
sys._debugmallocstats()
frozen = [frozenset(range(n)) for n in range(20)]
sys._debugmallocstats()
unions = [a | b for a, b in zip(small, bigger)]
sys._debugmallocstats()
common = [a & b for a, b in zip(small, bigger)]
sys._debugmallocstats()
for s in empty:
    for i in range(10):
        s.add(i)
sys._debugmallocstats()
for s in bigger:
    s.clear()
sys._debugmallocstats()
letters = {c for c in "hello world, how are you"}
sys._debugmallocstats()
del unions, common, small
sys._debugmallocstats()
