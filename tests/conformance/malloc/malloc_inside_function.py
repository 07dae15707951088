# mode: malloc
import sys


def work():
    sys._debugmallocstats()
    a = [i for i in range(1000, 1300)]
    sys._debugmallocstats()
    b = {i: str(i) for i in a}
    sys._debugmallocstats()
    c = set(b.values())
    sys._debugmallocstats()
    total = 0
    for i in range(1000):
        total += i * i
    sys._debugmallocstats()
    name = "x"
    for i in range(100):
        name += "y"
    sys._debugmallocstats()
    del a, b
    sys._debugmallocstats()
    return c, total


result = work()
sys._debugmallocstats()
del result
sys._debugmallocstats()
