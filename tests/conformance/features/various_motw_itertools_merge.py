# module of the week: itertools chain, tee, cycle, groupby and product of cards
import functools
from itertools import chain, tee, cycle, repeat, groupby, product, islice, dropwhile, takewhile, compress, filterfalse, pairwise

def should_drop(x):
    print("Testing:", x)
    return x < 1

print(list(chain([1, 2, 3], ["a", "b"])))
r = islice(iter(range(100)), 3)
i1, i2 = tee(r)
print(list(i1), list(i2), list(r))
for i, item in zip(range(5), cycle(["a", "b", "c"])):
    print((i, item), end=" ")
print(list(repeat("over", 2)), list(map(lambda x, y: x * y, repeat(2), range(3))))
print(list(dropwhile(should_drop, [-1, 0, 1, -2])))
print(list(takewhile(lambda x: x < 2, [0, 1, 2, 0])), list(filterfalse(str.isdigit, "a1b2")))
print(list(compress(range(1, 7), cycle([False, False, True]))), list(pairwise("abc")))

@functools.total_ordering
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self):
        return "({}, {})".format(self.x, self.y)
    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)
    def __gt__(self, other):
        return (self.x, self.y) > (other.x, other.y)
data = sorted(map(Point, [0, 1, 2, 0], range(4)))
for k, g in groupby(data, lambda p: p.x):
    print(k, list(g))
print(["{}{}".format(*card) for card in product("AK", "HS")], len(list(product(range(2), repeat=3))))
try:
    islice([1, 2], -1)
except Exception as e:
    print(type(e).__name__, e)
