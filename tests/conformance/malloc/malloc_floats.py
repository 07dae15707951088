# mode: malloc
import sys

sys._debugmallocstats()
temps = [20.5 + i / 10 for i in range(500)]
sys._debugmallocstats()
mean = sum(temps) / len(temps)
sys._debugmallocstats()
variance = sum((t - mean) ** 2 for t in temps) / len(temps)
sys._debugmallocstats()
halves = [t / 2 for t in temps]
sys._debugmallocstats()
rounded = [round(t, 1) for t in temps]
sys._debugmallocstats()
del temps
sys._debugmallocstats()
more = [float(i) for i in range(300)]
sys._debugmallocstats()
