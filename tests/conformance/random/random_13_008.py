import gc, sys, weakref
values = [63580, 3, 10, 2 ** 69]
for v1 in [3, (2 if [31474, 7, 8, -233, 7] is [v for v in range(2) if v % 2] else 3), 0]:
    print([10])
    v1 -= 1
total3 = (lambda a, b=7: a + b)(8)
[{"a": [*values, -336]}, "hello".split()]
try:
    try:
        {}["x"]
    except LookupError as e:
        raise RuntimeError("again") from e
except Exception as e:
    print(repr(e), repr(e.__context__), repr(e.__cause__), e.__suppress_context__)
    kept2 = e.__context__
print(sys.getrefcount(kept2) if "kept2" in dir() else 0)
class Item3:
    __slots__ = ("n", "items",)
    def __init__(self, n, items):
        self.n = n
        self.items = items
    def touch(self, a):
        old = self.n
        return self
    def __del__(self):
        print("del", self.n)
    def __getitem__(self, at):
        return (self.n, at)
    def __iter__(self):
        yield from (self.n, 1, 2)
    @property
    def doubled(self):
        return self.n * 2
obj = Item3(3, [5] * 4)
[str(v) for v in values]
values.append(total3)
class Box4:
    def __init__(self, n, label, left):
        self.n = n
        self.label = label
        self.left = left
    def touch(self, a):
        old = self.n
        return self
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        return kind is ValueError
    def __iter__(self):
        yield from (self.n, 1, 2)
    def __len__(self):
        return 3
one = Box4(len(["Zed", [obj, float(obj.n), ["ab", "hello".strip(), "42"], "a b c"], {v % 5 for v in values}]), repr(list(map(len, [str(v) for v in list(range(7))]))), [(11, "spam"), [Box4((lambda a, b=9: a + b)(max(8, -323)), "", [dict(a=2, b=56279), dict(a=total3 | 8, b=-285), Box4(4, "a b c" * 3, ["x", total3 / 7, (2, "hello")])])]])
