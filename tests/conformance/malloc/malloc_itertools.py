# mode: malloc
import itertools
import sys

sys._debugmallocstats()
a = list(itertools.chain([1, 2], (3, 4), "ab"))
sys._debugmallocstats()
b = list(itertools.combinations(range(8), 3))
sys._debugmallocstats()
c = list(itertools.permutations("abcd"))
sys._debugmallocstats()
d = list(itertools.product([1, 2, 3], "xy"))
sys._debugmallocstats()
e = {k: list(g) for k, g in itertools.groupby(sorted("mississippi"))}
sys._debugmallocstats()
f = list(itertools.accumulate(range(1000, 1100)))
sys._debugmallocstats()
g = list(itertools.islice(itertools.count(10000), 50))
sys._debugmallocstats()
h = list(itertools.zip_longest(range(5), range(10)))
sys._debugmallocstats()
del b, c, d
sys._debugmallocstats()
