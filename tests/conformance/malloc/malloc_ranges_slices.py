# mode: malloc
import sys

sys._debugmallocstats()
ranges = [range(i, i + 1000, 3) for i in range(100)]
sys._debugmallocstats()
slices = [slice(i, i + 5) for i in range(100)]
sys._debugmallocstats()
data = list(range(300))
pieces = [data[s] for s in slices]
sys._debugmallocstats()
lengths = [len(r) for r in ranges]
sys._debugmallocstats()
lasts = [r[-1] for r in ranges]
sys._debugmallocstats()
for r in ranges:
    for x in r:
        if x > 500:
            break
sys._debugmallocstats()
del ranges, slices
sys._debugmallocstats()
