import gc, sys, weakref
print({34836, 1, -216}, [*sorted([((1) | 12) + 1, 1, 6, -165]), 3])
size = 11
box = []
def run1(a, b):
    for i2 in range(3):
        parts4 = b
        print(set(sorted([a, 30076])) & {-71, 7, (lambda a, b=6: a + b)(len("x"))}, b, {})
    return [*[v for v in range(5) if v % 2], 21710]
for v3 in []:
    size += 2
    if max(2, 4) in [-28, -318]:
        break
    if {**{"key": 7}, "b": -133} and v3:
        break
xs = [-116] * 4
xs.insert(0, 7)
class Point4:
    def __init__(self, n, items):
        self.n = n
        self.items = items
    def touch(self, a):
        print(self.n, a)
        return [self, a]
    def __add__(self, other):
        return self.touch(other.n) and self
    def __call__(self, a):
        return [a, self.n]
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        self.n = 0
    @classmethod
    def make(cls):
        made = cls.__new__(cls)
        made.__init__(1, *[[]] * (cls.__init__.__code__.co_argcount - 2))
        return made
thing = Point4(size + 10, xs)
run1(((5) // 9) + 8, list(dict(a=size, b=12))).remove(-12345)
