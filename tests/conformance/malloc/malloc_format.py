# mode: malloc
import sys

sys._debugmallocstats()
a = [f"{i:05d}" for i in range(300)]
sys._debugmallocstats()
b = ["{} and {}".format(i, i + 1) for i in range(300)]
sys._debugmallocstats()
c = ["%s-%s" % (i, i * 2) for i in range(300)]
sys._debugmallocstats()
d = [f"value {i * 1.5:.2f}" for i in range(300)]
sys._debugmallocstats()
e = ["{name}: {age}".format(name="n" + str(i), age=i) for i in range(100)]
sys._debugmallocstats()
f = [f"{i!r:>10}" for i in range(300)]
sys._debugmallocstats()
del a, c, e
sys._debugmallocstats()
