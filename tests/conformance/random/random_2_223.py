import gc, sys, weakref
entry = (42631, "42")
k2, y = max(6, 12), float(7)
for i1 in range(2):
    {12, 9, i1}
try:
    undefined_name
except (KeyError, IndexError):
    for v2 in list(dict(zip(["x", "%s:%d" % ("key one", k2), "x", "42"], [-9, k2, k2, k2, k2])).values()):
        if (5) < 72122:
            break
        text2 = "eggs"
except Exception:
    if [*list(map(len, [])), 10] is list(map(len, list({**{**dict(zip([], [-305])), "red": 2 ** 60}, "key": 10}))):
        (6, "red")
    table = {s: len(s) for s in list({**{}, "red": -156})}
finally:
    (int("2119"), "%s:%d" % ("Zed", 5))
sorted(set([]))
text = f"{k2:>4} "
list({"key": -26, "zz": k2}.values())
y = float(-259)
class Node3:
    __slots__ = ("n", "label",)
    def __init__(self, n, label):
        self.n = n
        self.label = label
    def touch(self, a):
        print(self.n, a)
        return [self, a]
    @property
    def doubled(self):
        return self.n * 2
obj = Node3((lambda a, b=0: a + b)(abs(k2)), f"{k2:>4} and")
