# mode: malloc
import sys

small = [n for n in range(100)]
sys._debugmallocstats()
medium = [n * 1000 for n in range(1000)]
sys._debugmallocstats()
large = [2 ** 40 + n for n in range(1000)]
sys._debugmallocstats()
huge = [2 ** 200 + n for n in range(500)]
sys._debugmallocstats()
del medium
sys._debugmallocstats()
total = sum(large)
sys._debugmallocstats()
del huge, large
sys._debugmallocstats()
