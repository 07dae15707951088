# mode: malloc
import sys

sys._debugmallocstats()
blocks = [bytes(400) for _ in range(5000)]
sys._debugmallocstats()
kept = blocks[::40]
del blocks
sys._debugmallocstats()
other = [bytes(200) for _ in range(2000)]
sys._debugmallocstats()
same = [bytes(400) for _ in range(1000)]
sys._debugmallocstats()
del kept, same, other
sys._debugmallocstats()
