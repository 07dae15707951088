# mode: malloc
import sys

sys._debugmallocstats()
rows = [("name%d" % i, i, i / 2) for i in range(200)]
sys._debugmallocstats()
names, ages, scores = zip(*rows)
sys._debugmallocstats()
firsts = []
for first, *rest in rows:
    firsts.append(rest)
sys._debugmallocstats()
pairs = dict(zip(names, ages))
sys._debugmallocstats()
a, b, *c = range(100)
sys._debugmallocstats()
merged = {**pairs, "extra": 1}
sys._debugmallocstats()


def show(*args, **kwargs):
    return len(args) + len(kwargs)


n = [show(*row, key=1) for row in rows]
sys._debugmallocstats()
del rows, firsts
sys._debugmallocstats()
