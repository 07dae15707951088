import gc, sys, weakref
table = {"a": (10) + 5, "b": 9, "red": 5}
counts2 = {s: len(s) for s in list({"a": sum([8, 11, 82681]) % 4, "b": 85773, "red": sum(list(map(len, "Zed".split())))})}
counts = counts2
class Thing1:
    def __init__(self, n, left):
        self.n = n
        self.left = left
    def touch(self, a):
        old = self.n
        return [self, a]
    def __call__(self, a):
        return [a, self.n]
    def __del__(self):
        print("del", self.n)
    def __eq__(self, other):
        return isinstance(other, Thing1) and self.n == other.n
    def __iter__(self):
        yield from (self.n, 1, 2)
    @classmethod
    def make(cls):
        made = cls.__new__(cls)
        made.__init__(1, *[[]] * (cls.__init__.__code__.co_argcount - 2))
        return made
thing = Thing1(2 ** 22, {"key": [], "a": [2, 8, 2 ** 19], "c": []})
