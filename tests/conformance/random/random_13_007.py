import gc, sys, weakref
seen = {67387, -50, 2 ** 57}
s = "".join(list({"a": -96, "red": 7}))
box = [[[dict(a=4, b=12937), [float(39750), {"key": sorted([62171, -156, 11]), "key": sorted(set() | (set() & {v % 5 for v in [6, 5, 7, 3, -167]}))}]]], [str(v) for v in [33269, 7, (-196) * 6, -101]]]
def run1(a=list(map(len, []))):
    {"key": [v for v in range(5) if v % 2]}
    return a
a2, b3 = set(sorted([v * 5 for v in [v * 2 for v in [v for v in range(2) if v % 2]]])), {6, 2, 3}
u4 = a2 | b3
print(sorted(u4), a2 <= u4, a2.isdisjoint(b3))
print(f5 == a2, len({f5, frozenset()}))
b3.discard(-71)
while b3:
    last6 = b3.pop()
s7 = {(x, x % 2) for x in a2}
print(sys.getsizeof(a2), sys.getrefcount(a2))
result8 = []
for x9 in range(1):
    for y10 in range(4):
        if x9 == y10:
            continue
        result8.append((x9, y10))
print(result8)
del x9
class Countdown11:
    def __init__(self, start):
        self.n = start
    def __iter__(self):
        return Countdown11(self.n)
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return (self.n, self)
c12 = Countdown11(3)
got13 = [(v, v) for v in c12]
print(len(got13), list(c12)[:0])
