import gc, sys, weakref
try:
    for i1, s2 in enumerate(["eggs", "", "x", "hello", "".title()]):
        print([(i1, "a b c" * 3)], (6) / 3)
        print({}, set(), ((3 if sorted(["ab", s2, "x", "Zed", s2]) and i1 else 61186)) / 2)
    sorted({v % 5 for v in [v * 4 for v in [len(["spam" * 1, "Zed", "hello", "red"]), 7, (lambda a, b=3: a + b)((-363) + 70541)]]}).remove(-12345)
except Exception as err3:
    print(type(err3).__name__, err3)
    try:
        (8) / 2
        [*[2045, 18874, len(["hello", "ab" * 1, "x", "eggs"])], 11].missing
    except Exception as err4:
        print(type(err4).__name__, err4)
        data = []
    finally:
        box = [(2) / 5, 12, [11, (7) // 9, 50382, (-8 if "red" in {**{s: len(s) for s in list({s: len(s) for s in sorted([str(v) for v in list(range(1))])})}, "b": 7} else (3) | -283)], round(float(2 ** 9), 1)]
    k, half = 9, 0.25
finally:
    table = {"a": 10738, "red": max(2 ** 40, 98523)}
try:
    ((12) % 9) / 0
except Exception as err5:
    print(type(err5).__name__, err5)
    rate = float(0)
class Box6:
    shared = set([(lambda a, b=12: a + b)(-320), 4, -49]) - {76096, 3, len({**dict(a=1, b=1), "a": 31042})}
    def __init__(self, n, items):
        self.n = n
        self.items = items
    def touch(self, a):
        old = self.n
        return self
    def __add__(self, other):
        return self.touch(other.n) and self
one = Box6(33938, list(map(len, [])))
