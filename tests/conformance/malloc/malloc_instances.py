# mode: malloc
import sys


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


sys._debugmallocstats()
first = Point(1, 2)
sys._debugmallocstats()
points = [Point(i, i) for i in range(100)]
sys._debugmallocstats()
more = [Point(i, i) for i in range(500)]
sys._debugmallocstats()
for p in points:
    p.z = 0
sys._debugmallocstats()
for p in more[:100]:
    p.__dict__
sys._debugmallocstats()
del points
sys._debugmallocstats()
del more
sys._debugmallocstats()
