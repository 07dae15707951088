# what it shows: __missing__, subclasses of dict, and counting
class Counter(dict):
    def __missing__(self, key):
        return 0
counts = Counter()
for ch in "mississippi":
    counts[ch] += 1
print(counts, counts["z"], "z" in counts, counts.get("z"))
class Memo(dict):
    def __init__(self, fn):
        super().__init__()
        self.fn = fn
    def __missing__(self, key):
        self[key] = value = self.fn(key)
        return value
squares = Memo(lambda n: n * n)
print(squares[4], squares[5], squares[4], squares, squares.fn(3), type(squares | {}), type(squares.copy()))
class Upper(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)
    def __getitem__(self, key):
        return super().__getitem__(key.upper())
u = Upper(a=1)
u["b"] = 2
u.update(c=3)
print(u, u["B"], u["b"], u.get("b"))
try:
    u["a"]
except KeyError as e:
    print(repr(e), e.args, str(e))
plain = {}
try:
    plain["no such key"]
except KeyError as e:
    print(e, repr(e), e.args[0])
try:
    squares[None]
except TypeError as e:
    print(e)
