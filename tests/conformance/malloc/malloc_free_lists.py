# mode: malloc
import gc
import sys

gc.collect()
sys._debugmallocstats()
lists = [[] for _ in range(200)]
sys._debugmallocstats()
del lists
sys._debugmallocstats()
lists = [[] for _ in range(80)]
sys._debugmallocstats()
dicts = [{} for _ in range(200)]
sys._debugmallocstats()
del dicts
sys._debugmallocstats()
floats = [i + 0.5 for i in range(300)]
sys._debugmallocstats()
del floats
sys._debugmallocstats()
ints = [i + 1000 for i in range(300)]
sys._debugmallocstats()
del ints
sys._debugmallocstats()
tuples = [(i, i, i, i) for i in range(2500)]
sys._debugmallocstats()
del tuples
sys._debugmallocstats()
gc.collect()
sys._debugmallocstats()
