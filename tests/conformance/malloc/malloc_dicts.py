# mode: malloc
import sys

sys._debugmallocstats()
small = [{"a": i} for i in range(200)]
sys._debugmallocstats()
numbered = [{i: i} for i in range(200)]
sys._debugmallocstats()
squares = {i: i * i for i in range(500)}
sys._debugmallocstats()
names = {"name%d" % i: i for i in range(300)}
sys._debugmallocstats()
merged = [{**d, "b": 1} for d in small]
sys._debugmallocstats()
for d in small:
    d["c"] = d["d"] = d["e"] = d["f"] = d["g"] = 0
sys._debugmallocstats()
for d in numbered:
    d["text"] = "t"
sys._debugmallocstats()
inverted = {v: k for k, v in squares.items()}
sys._debugmallocstats()
del small, numbered
sys._debugmallocstats()
squares.clear()
sys._debugmallocstats()
