import gc, sys, weakref
print(8, 7, [1] * 2)
ages = {}
point = (-14, "long word here" * 1)
ages["red"] = 10
[v * 4 for v in [-30, 7]]
total = (lambda a, b=11: a + b)(2 ** 61)
ages["zz"] = total
title3 = f"{total} {{}}"
label = repr(list(map(len, ["red"])))
box4 = [{"zz": sorted([2 ** 55, total]), "zz": []}, ["Zed", title3, "eggs", str(max(total, 9)), label], {"red": []}]
def make1(a):
    for i2, s3 in enumerate("hello".split()):
        s3 += "ab"
        word3 = s3
    return {"b": int("1388"), "b": (62589) % 5}
class Node4:
    def __init__(self, n, items, label):
        self.n = n
        self.items = items
        self.label = label
    def touch(self, a):
        self.n = a
        return self.n
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        return kind is ValueError
    def __iter__(self):
        yield from (self.n, 1, 2)
one = Node4(2 ** 83, [], "key one")
raise ValueError("x", (0))
