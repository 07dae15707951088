# mode: malloc
import sys

sys._debugmallocstats()
exact = ["x" * 471 for _ in range(50)]
sys._debugmallocstats()
edge = ["x" * 472 for _ in range(50)]
sys._debugmallocstats()
wide = ["é" * 300 for _ in range(50)]
sys._debugmallocstats()
wider = ["€" * 200 for _ in range(50)]
sys._debugmallocstats()
widest = ["🐍" * 100 for _ in range(50)]
sys._debugmallocstats()
halves = [s[:100] for s in exact + edge]
sys._debugmallocstats()
del exact, edge
sys._debugmallocstats()
del wide, wider, widest
sys._debugmallocstats()
