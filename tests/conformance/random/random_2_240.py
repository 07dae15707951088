import gc, sys, weakref
x = 7
try:
    [x, x, 12][99]
except Exception as err1:
    print(type(err1).__name__, err1)
else:
    names3 = sorted(list({**dict(a=1, b=6), "red": 11}))
def work2(a, b):
    marks3 = set()
    data = [v * 4 for v in list(map(len, []))]
    return [(6) / 6, 0, set(data), "a b c"]
try:
    (17035) / 0
except Exception:
    words = []
ages = dict(zip(sorted(("%s:%d" % ("a b c", 2)).split()), []))
def gen3(a):
    items = []
    for v in list(a):
        yield v
print(list(gen3([x, x, x, 8])))
class Node4:
    def __init__(self, n, left):
        self.n = n
        self.left = left
    def touch(self, a):
        self.n = a
        return [self, a]
    @property
    def doubled(self):
        return self.n * 2
    @classmethod
    def make(cls):
        made = cls.__new__(cls)
        made.__init__(1, *[[]] * (cls.__init__.__code__.co_argcount - 2))
        return made
thing2 = Node4((x | 10) | 3, [])
