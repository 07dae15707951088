import gc, sys, weakref
items4 = ["key one".lower(), (6) & 0, {**{**{**dict(zip(sorted(["eggs"]), [7])), "zz": 3}, "key": -11}, "red": -275}]
ages = {}
try:
    ages["zz"] = 8
    marks2 = {2, 5, -213}
    values = list(range(7))
except (KeyError, IndexError):
    items4.append((8, "key one"))
except Exception as err1:
    print(type(err1).__name__, err1)
else:
    items = items4
parts = list(ages)
class Thing2:
    def __init__(self, n, label):
        self.n = n
        self.label = label
    def touch(self, a):
        print(self.n, a)
        return self.n
    def __add__(self, other):
        return self.touch(other.n) and self
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        return kind is ValueError
    def __eq__(self, other):
        return isinstance(other, Thing2) and self.n == other.n
    def __getitem__(self, at):
        return (self.n, at)
    def __iter__(self):
        yield from (self.n, 1, 2)
    def __len__(self):
        return 3
thing2 = Thing2(-140, label="red")
thing2.n / 0
