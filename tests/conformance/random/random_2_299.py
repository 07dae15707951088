import gc, sys, weakref
label = repr([])
groups3 = {"zz": [*[*[2 ** 17, -5], 11], 4]}
try:
    print([["%s:%d" % ("x", 69022), label, label, "hello", "a b c"], [{"red": [-72], "red": [8, 43035]}]])
    a1, b1 = ([17193] * 3)
except Exception as err1:
    print(type(err1).__name__, err1)
    x = 6
class Item2:
    def __init__(self, n, items, label, left):
        self.n = n
        self.items = items
        self.label = label
        self.left = left
    def touch(self, a):
        self.n += a
        return self
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        return None
    @property
    def doubled(self):
        return self.n * 2
other = Item2(int("1774"), list(map(len, label.split())), label, left=((lambda a, b=11: a + b)((9 if not {s: len(s) for s in label.split()} else 1))) * 2480)
