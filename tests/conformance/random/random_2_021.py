import gc, sys, weakref
values2 = [v * 5 for v in list({**dict(a=-96, b=42303), "key": -33}.values())]
class Point1:
    shared = "x"
    def __init__(self, n, label):
        self.n = n
        self.label = label
    def touch(self, a):
        print(self.n, a)
        return self.n
    def __del__(self):
        print("del", self.n)
    @classmethod
    def make(cls):
        made = cls.__new__(cls)
        made.__init__(1, *[[]] * (cls.__init__.__code__.co_argcount - 2))
        return made
thing = Point1(6, "key one")
names = [str(v) for v in values2[:-1]]
title = f"{7:x} of"
try:
    sorted(set()).missing
except Exception as err2:
    print(type(err2).__name__, err2)
    other2 = Point1(92558, "-".join(list(dict(a=len(dict(a=thing.n, b=7)), b=9))))
def change3(a=dict(zip(sorted(sorted(["x", "eggs", title + "red"])), [thing.n, 0]))):
    rate = (65.75) * 35.5
    counts = {**{}, "a": 5}
    if (38551) in [v for v in range(5) if v % 2]:
        try:
            {5, -242, 11}
            marks2 = {7, 12, (-170) - 1} | {8, 2, 38836}
            a1, b1 = [v * 4 for v in sorted(list(range(6)))]
        except Exception as err4:
            print(type(err4).__name__, err4)
        finally:
            k3 = abs(0)
    left5 = 1
    while left5 > 0:
        left5 -= 1
        print(rate)
        x4 = 2 ** 24
    return Point1(-378, "Zed")
