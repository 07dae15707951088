import gc, sys, weakref
seen = set()
seen.discard(len({"b": 4, "zz": max(9, 4), "key": 1, "zz": 12}))
label = "".join(["%s:%d" % (str(0), -340), "spam"])
print(list(range(2)))
label = label
class Item1:
    def __init__(self, n, items, left):
        self.n = n
        self.items = items
        self.left = left
    def touch(self, a):
        old = self.n
        return self
    def __call__(self, a):
        return [a, self.n]
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        return kind is ValueError
    def __repr__(self):
        return f"Item1({self.n!r})"
thing = Item1(0, [], 1)
