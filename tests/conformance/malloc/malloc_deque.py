# mode: malloc
import sys
from collections import deque

sys._debugmallocstats()
q = deque()
for i in range(1000):
    q.append(i)
sys._debugmallocstats()
for _ in range(900):
    q.popleft()
sys._debugmallocstats()
small = [deque([i, i]) for i in range(50)]
sys._debugmallocstats()
bounded = deque(range(100), maxlen=10)
sys._debugmallocstats()
for d in small:
    d.extendleft(range(100))
sys._debugmallocstats()
for d in small:
    d.clear()
sys._debugmallocstats()
del small, q
sys._debugmallocstats()
