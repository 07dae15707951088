# mode: malloc
import sys

sys._debugmallocstats()
mixed = []
for n in range(600):
    mixed.append("x" * n)
sys._debugmallocstats()
for n in range(0, 600, 3):
    mixed[n] = None
sys._debugmallocstats()
for n in range(0, 600, 3):
    mixed[n] = (n,) * (n // 10)
sys._debugmallocstats()
for n in range(1, 600, 3):
    mixed[n] = [0] * (n // 8)
sys._debugmallocstats()
mixed = [m for m in mixed if m]
sys._debugmallocstats()
mixed = None
sys._debugmallocstats()
