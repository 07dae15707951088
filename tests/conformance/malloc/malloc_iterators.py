# mode: malloc
import sys

data = list(range(50))
pairs = {i: str(i) for i in range(50)}
sys._debugmallocstats()
a = [iter(data) for _ in range(50)]
sys._debugmallocstats()
b = [iter((1, 2)) for _ in range(50)]
sys._debugmallocstats()
c = [enumerate(data) for _ in range(50)]
sys._debugmallocstats()
d = [zip(data, data) for _ in range(50)]
sys._debugmallocstats()
e = [map(str, data) for _ in range(50)]
sys._debugmallocstats()
f = [filter(None, data) for _ in range(50)]
sys._debugmallocstats()
g = [reversed(data) for _ in range(50)]
sys._debugmallocstats()
h = [iter(pairs.items()) for _ in range(50)]
sys._debugmallocstats()
i = [range(n) for n in range(50)]
sys._debugmallocstats()
j = [iter(r) for r in i]
sys._debugmallocstats()
k = [iter("text") for _ in range(50)]
sys._debugmallocstats()
for it in (a, b, c, d, e, f, g, h, j, k):
    for x in it:
        next(x, None)
sys._debugmallocstats()
del a, b, c, d, e, f, g, h, i, j, k, it, x
sys._debugmallocstats()
