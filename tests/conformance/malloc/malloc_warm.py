# mode: malloc
import sys

warm = [[] for _ in range(200)] + [{} for _ in range(200)] + [(i, i) for i in range(2100)]
warm += [i * 0.5 for i in range(300)] + [i + 10000 for i in range(300)]
sys._debugmallocstats()
bools = [i % 2 == 0 for i in range(1000)]
sys._debugmallocstats()
nones = [None] * 1000
sys._debugmallocstats()
cells = [(lambda: i) for i in range(300)]
sys._debugmallocstats()
bound = ["".join for _ in range(300)]
sys._debugmallocstats()
appends = [[].append for _ in range(300)]
sys._debugmallocstats()
objects = [object() for _ in range(300)]
sys._debugmallocstats()
views = [{}.keys() for _ in range(300)]
sys._debugmallocstats()
memories = [memoryview(b"abc") for _ in range(100)]
sys._debugmallocstats()
properties = [property() for _ in range(100)]
sys._debugmallocstats()
supers = [staticmethod(len) for _ in range(100)]
sys._debugmallocstats()
del cells, bound, appends, views, memories
sys._debugmallocstats()
