import gc, sys, weakref
nums = list({}.values())
try:
    print({s: len(s) for s in ["hello", "", "key one"]})
    k4, y = len(list(dict(a=int("428"), b=11).values())), 55.75
    counts = dict(a=(8) + 16951, b=-30)
except (KeyError, IndexError):
    try:
        items = [(((-66) // 5) / 9) * 51.0, {"key": nums, "key": nums[1:3]}, {"key": 8}, ["hello", ""]]
        (2 ** 33) / 0
    except (KeyError, IndexError):
        {}
    except Exception as err1:
        print(type(err1).__name__, err1)
except Exception as err2:
    print(type(err2).__name__, err2)
unique = {11, 10, 55317}
size = 11
class Point3:
    __slots__ = ("n", "items",)
    def __init__(self, n, items):
        self.n = n
        self.items = items
    def touch(self, a):
        self.n += a
        return [self, a]
    def __call__(self, a):
        return [a, self.n]
    def __iter__(self):
        yield from (self.n, 1, 2)
    def __repr__(self):
        return f"Point3({self.n!r})"
obj3 = Point3((6) | 2 ** 50, sorted(unique))
"spam" + (-92)
