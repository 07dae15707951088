# what it shows: comparisons with functools.total_ordering
from functools import total_ordering
@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))
    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts
    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts
    def __repr__(self):
        return ".".join(map(str, self.parts))
a, b = Version("1.2"), Version("1.10")
print(a < b, a <= b, a > b, a >= b, a == b, a != b, max(a, b), sorted([b, a, Version("0.9")]))
print(a <= Version("1.2"), not a > Version("1.2"), min([b, a], key=lambda v: v.parts[1]))
print([name for name in ("__lt__", "__le__", "__gt__", "__ge__") if name in vars(Version)])
for check in (lambda: a < 5, lambda: a >= "1", lambda: sorted([a, 3]), lambda: 1 <= a):
    try:
        check()
    except TypeError as e:
        print(e)
try:
    @total_ordering
    class Nothing:
        pass
except ValueError as e:
    print(e)
class Weird:
    def __lt__(self, other):
        return NotImplemented
    def __bool__(self):
        raise RuntimeError("do not ask")
w = Weird()
print(a == 5, a != None, 1 < 2 < 3, 3 > 2 == 2)
try:
    print(Version("1.x"))
except ValueError as e:
    print(e)
