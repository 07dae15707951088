# what it shows: abs divmod pow round sum min max any all
print(abs(-3), abs(-2.5), abs(3 + 4j), abs(True), divmod(17, 5), divmod(-17, 5), divmod(17.5, 5), pow(2, 10), pow(2, -1), pow(2, 10, 1000), pow(base=3, exp=2))
print(sum([1, 2, 3]), sum((0.1, 0.2, 0.3)), sum([[1], [2]], []), sum(range(5), start=100), sum([]), sum([0.1] * 10), sum([1e16, 1.0, -1e16]))
print(min(3, 1, 2), max("banana"), max([1, 5, 3], key=lambda v: -v), min([], default="none"), max({"a": 1, "b": 0}), max((1, 2), (1, 3)), min("b", "A", key=str.lower), max(1, 1.0), max(1.0, 1))
print(any([0, "", None]), any([]), all([]), all([1, "a"]), any(v > 2 for v in [1, 2, 3]), all(map(str.isdigit, "12a")))
class Temp:
    def __init__(self, v):
        self.v = v
    def __abs__(self):
        return Temp(abs(self.v))
    def __divmod__(self, other):
        return ("divmod", self.v, other)
    def __pow__(self, exp, mod=None):
        return ("pow", exp, mod)
    def __radd__(self, other):
        return other + self.v
t = Temp(-4)
print(abs(t).v, divmod(t, 3), pow(t, 2), pow(t, 2, 5), t ** 9, sum([t, t]))
checks = [lambda: abs("a"), lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: pow(0, -1), lambda: pow(2, 3, 0), lambda: pow(2.0, 3, 5), lambda: sum("ab"), lambda: sum(["a", "b"], ""), lambda: sum([b"a"], b""), lambda: sum([1, "a"]), lambda: min(), lambda: min([]), lambda: max(1, "a"), lambda: max(1, 2, default=3), lambda: any(5), lambda: all(), lambda: max([1], key=5), lambda: 1 % 0, lambda: 1 // 0, lambda: 1 / 0, lambda: 1.0 % 0]
for check in checks:
    try:
        check()
    except Exception as e:
        print(type(e).__name__ + ":", e)
try:
    max(None)
except TypeError as e:
    print(e)
