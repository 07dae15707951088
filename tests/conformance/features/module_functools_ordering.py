# functools: total_ordering and cmp_to_key
from functools import total_ordering, cmp_to_key

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
print(a < b, a <= b, a > b, a >= b, a == Version("1.2"), a != b)
print(sorted([b, a]), max(a, b))

def by_length_then_reverse(x, y):
    if len(x) != len(y):
        return len(x) - len(y)
    return (x < y) - (x > y)

print(sorted(["bb", "a", "ccc", "aa", "b"], key=cmp_to_key(by_length_then_reverse)))
try:
    a < "1.3"
except TypeError as e:
    print(e)
try:
    @total_ordering
    class Bad:
        pass
except ValueError as e:
    print(e)
