import gc, sys, weakref
table = {**{**dict(a=41225, b=3), "c": 7}, "zz": 37248}
print([4, 12], set(sorted({7, 72897, -112} | {-163, 7, 2})))
seen = {v % 5 for v in [*[v * 4 for v in list(map(len, list({"key": 11})))], 4]} - (set([]) ^ set([1] * 3))
class Box1:
    def __init__(self, n, left):
        self.n = n
        self.left = left
    def touch(self, a):
        print(self.n, a)
        return self
    def __repr__(self):
        return f"Box1({self.n!r})"
    @classmethod
    def make(cls):
        made = cls.__new__(cls)
        made.__init__(1, *[[]] * (cls.__init__.__code__.co_argcount - 2))
        return made
node4 = Box1((-199 if not [] else -365), left={2 ** 45, 0, 26269})
table.update(extra=table.get("red", 3))
class Point2:
    shared = float(node4.n)
    def __init__(self, n):
        self.n = n
    def touch(self, a):
        self.n += a
        return self
    def __add__(self, other):
        return self.touch(other.n) and self
    def __repr__(self):
        return f"Point2({self.n!r})"
node = Point2(n=max(max(10, 9), 8))
gc.collect()
print(gc.is_tracked([]), gc.is_tracked({}))
t3 = (8, 5)
d4 = {"a": 10}
print(gc.is_tracked(t3), gc.is_tracked(d4))
d4["b"] = []
print(gc.is_tracked(d4))
print(gc.is_tracked(t3), gc.is_tracked(d4), gc.is_tracked((t3, d4)))
fs5 = []
for i6 in range(1):
    fs5.append(lambda x, y=[i6]: (x, y))
try:
    print([f() for f in fs5])
except TypeError as e:
    print([f(1) for f in fs5])
gs7 = [lambda: i6 for i6 in range(3)]
print([g() for g in gs7])
