# mode: malloc
import sys
from collections import Counter, OrderedDict, defaultdict, namedtuple

Point = namedtuple("Point", "x y")
sys._debugmallocstats()
points = [Point(i, i * 2) for i in range(300)]
sys._debugmallocstats()
groups = defaultdict(list)
for p in points:
    groups[p.x % 7].append(p)
sys._debugmallocstats()
ordered = OrderedDict((i, str(i)) for i in range(100))
sys._debugmallocstats()
letters = Counter("mississippi river")
sys._debugmallocstats()
ordered.move_to_end(3)
while len(ordered) > 10:
    ordered.popitem()
sys._debugmallocstats()
del points, groups
sys._debugmallocstats()
