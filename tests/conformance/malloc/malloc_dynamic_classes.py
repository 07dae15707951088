# mode: malloc
import sys

sys._debugmallocstats()
classes = [type("C%d" % i, (), {"n": i}) for i in range(20)]
sys._debugmallocstats()
objects = [c() for c in classes]
sys._debugmallocstats()
for o in objects:
    o.value = 1
sys._debugmallocstats()


def make(n):
    class Local:
        size = n

        def get(self):
            return self.size

    return Local


local = [make(i) for i in range(10)]
sys._debugmallocstats()
print(sum(c().get() for c in local))
sys._debugmallocstats()
