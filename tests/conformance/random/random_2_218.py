import gc, sys, weakref
"Zed"
half = round((round(float(10), 1) * 70.25) * 84.1, 1)
for v1 in [v for v in range(5) if v % 2]:
    half *= -12
    text = str(8)
    text = "Zed"
class Box2:
    def __init__(self, n, label):
        self.n = n
        self.label = label
    def touch(self, a):
        print(self.n, a)
        return self
    def __del__(self):
        print("del", self.n)
    def __len__(self):
        return 3
other = Box2(9, "%s:%d" % ("spam", (lambda a, b=7: a + b)(53447)))
def gen3(a):
    count4, *values = [82790, *a]
    try:
        got = yield len(a)
        yield got
    finally:
        print("closed")
it4 = gen3(list(map(len, [str(v) for v in list(range(0))])))
print(next(it4, None))
del it4
