# mode: malloc
import sys

sys._debugmallocstats()
for i in range(5000):
    a = []
    b = [a]
    a.append(b)
sys._debugmallocstats()
del a, b
sys._debugmallocstats()
for i in range(5000):
    d = {}
    d["me"] = d
sys._debugmallocstats()
