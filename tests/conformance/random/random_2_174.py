import gc, sys, weakref
print(round(float(4), 1), (12, "eggs" + "long word here"))
try:
    stuff4 = [32168, str(3) + "red"]
    raise ValueError("ab", ((2) | -244))
except (KeyError, IndexError):
    box3 = [{**{"key": 40436, "c": (8) | 11, "key": -67, "c": 69579}, "c": 12}, dict(zip(list({"zz": 6, "key": 2, "red": 2 ** 73, "red": 10}), list({"key": 12}.values()))), {"c": [v for v in range(6) if v % 2]}]
except Exception:
    xs = [97847] * 4
    index = {"key": xs, "red": xs}
total, rate3 = 80105, float((1) ^ 8)
[]
class Item1:
    def __init__(self, n, label):
        self.n = n
        self.label = label
    def touch(self, a):
        old = self.n
        return self.n
    def __call__(self, a):
        return [a, self.n]
    def __getitem__(self, at):
        return (self.n, at)
    @classmethod
    def make(cls):
        made = cls.__new__(cls)
        made.__init__(1, *[[]] * (cls.__init__.__code__.co_argcount - 2))
        return made
other = Item1(int("697"), str(int("2116")) + "x")
groups = {"c": [total], "a": sorted(set())}
def run2(a, b=Item1(4, "red")):
    try:
        unique = {-24, 24772, 28520} & set([v for v in range(9) if v % 2])
        k = a.n
        int(list({"zz": (-235) - 15205}))
    except Exception as err3:
        print(type(err3).__name__, err3)
        names4 = [str(v) for v in sorted(set([v for v in range(9) if v % 2]))]
        names4 += "ab".split()
    return {}
