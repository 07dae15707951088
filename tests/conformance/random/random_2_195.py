import gc, sys, weakref
if (-245) in [v for v in range(4) if v % 2]:
    items3 = [((70224) // 7) / 4]
else:
    stuff = [72.0, {**{s: len(s) for s in [str(v) for v in sorted([v for v in range(3) if v % 2])]}, "red": 5}]
a1 = [50457]
b2 = [a1, "a b c"]
a1.append(b2)
print({"key": [v for v in range(8) if v % 2], "c": [3] * 2}, (float(2) * 17.5) * 35.25)
del a1
del b2
print((54868, repr([int("35"), (11 if ((4) % 2) == 4772 else max(11, 7)), 5, 11])))
print((1, "long word here"), [])
total2 = (lambda a, b=11: a + b)(12)
def change3(a, b, c):
    b.append(((0) % 7, repr([2 ** 86, 95066, c])))
    for i4 in range(2):
        for i5 in range(1):
            index = {}
            b.append({"it": [-341, 5, i4, -331, 4]})
            x = i5
        nums = list(map(len, list({s: len(s) for s in sorted(sorted(["", "x"]))})))
        parts = "x".split()
    if not "Zed":
        try:
            [].remove(-12345)
        except Exception as err6:
            print(type(err6).__name__, err6)
        else:
            table = {s: len(s) for s in ["spam", ", ".join(list({"key": int("37"), "key": c, "b": -193})), "hello"]}
        values4 = list(map(len, ["key one", "x", "a b c", "".join([str(v) for v in []]), "a b c"]))
    elif a[0] == 7:
        for i7 in range(1):
            values = sorted([*[], 16598])
    return ", ".join(list(dict(zip(sorted([a[1], "" + "red", "a b c", "" * 4]), [c, 5, 3, c]))))
class Item8:
    def __init__(self, n, items):
        self.n = n
        self.items = items
    def touch(self, a):
        old = self.n
        return self.n
node = Item8(len([]), [12, (12 if sorted(set() | set()) is sorted(sorted([*[4] * 4, 8])) else total2), abs(-241)])
