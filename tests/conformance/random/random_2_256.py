import gc, sys, weakref
values = [11]
def run1(a, b=set()):
    x3, label2 = (max(7, 8), "ab")
    marks = {3, 8, 9} & {53576, -246, (0 if label2 == "red" else x3)}
    index = {"c": list({"key": 5}.values()), "a": sorted([9] * 3), "a": [v for v in range(4) if v % 2]}
    counts = {"a": max(x3, 12), "zz": 2 ** 64}
    if "zz" in {"b": 4, "a": 12, "b": -332, "c": x3}:
        raise ValueError("a b c")
    return 71.25
d2 = {"v": {10, 59869, len("key one")}}
d2["me"] = d2
print(len(str(d2)) > 3)
if values is values:
    if (2 ** 79) == 1:
        table = {"c": -174, "red": -392}
items = ["", f"{7:>4} ".lower().split()]
print("long word here")
try:
    undefined_name
except Exception as err3:
    print(type(err3).__name__, err3)
finally:
    stuff2 = items
values.sort(reverse=True)
title = str(5)
class Box4:
    def __init__(self, n, items, label):
        self.n = n
        self.items = items
        self.label = label
    def touch(self, a):
        self.n += a
        return self.n
    def __iter__(self):
        yield from (self.n, 1, 2)
    def __repr__(self):
        return f"Box4({self.n!r})"
one = Box4(9, list({"key": values[0], "c": 3, "zz": (9) // 4}.values()), "Zed")
