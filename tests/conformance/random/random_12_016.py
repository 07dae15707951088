import gc, sys, weakref
box2 = [[[12, 10, 2, {"c": [*[v * 3 for v in sorted([-255, 7, 2 ** 61])], 2710], "zz": [*[v * 4 for v in [v * 3 for v in sorted([])]], 62210]}]]]
data = [v for v in range(4) if v % 2]
index4 = {}
def tree1(depth):
    if depth == 0:
        yield "leaf"
        return
    yield from tree1(depth - 1)
    yield depth
    yield from tree1(depth - 1)
print(list(tree1(3)))
it2 = tree1(2)
next(it2)
next(it2)
it2.close()
del it2
class Node3:
    __slots__ = ("n", "items",)
    def __init__(self, n, items):
        self.n = n
        self.items = items
    def touch(self, a):
        self.n += a
        return self
    def __add__(self, other):
        return self.touch(other.n) and self
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        return None
    def __getitem__(self, at):
        return (self.n, at)
    @classmethod
    def make(cls):
        made = cls.__new__(cls)
        made.__init__(1, *[[]] * (cls.__init__.__code__.co_argcount - 2))
        return made
thing3 = Node3(7, [v for v in range(5) if v % 2])
