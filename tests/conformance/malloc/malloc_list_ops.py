# mode: malloc
import sys

base = list(range(40))
sys._debugmallocstats()
a = [base + [i] for i in range(50)]
sys._debugmallocstats()
b = [base[i:] for i in range(40)]
sys._debugmallocstats()
c = [base * 2 for i in range(20)]
sys._debugmallocstats()
d = [list(reversed(base)) for i in range(20)]
sys._debugmallocstats()
e = [sorted(base, reverse=True) for i in range(20)]
sys._debugmallocstats()
f = [base.copy() for i in range(20)]
sys._debugmallocstats()
g = [[*base, *base] for i in range(20)]
sys._debugmallocstats()
for x in a:
    x[10:30] = []
sys._debugmallocstats()
for x in c:
    x += [1, 2, 3]
sys._debugmallocstats()
for x in f:
    x.remove(5)
    x.reverse()
sys._debugmallocstats()
del a, b, c, d, e, f, g
sys._debugmallocstats()
