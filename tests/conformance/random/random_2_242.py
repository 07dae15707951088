import gc, sys, weakref
nums = [v * 4 for v in [3] * 1]
class Node1:
    def __init__(self, n, items, label):
        self.n = n
        self.items = items
        self.label = label
    def touch(self, a):
        print(self.n, a)
        return [self, a]
    def __call__(self, a):
        return [a, self.n]
    def __del__(self):
        print("del", self.n)
thing2 = Node1(26296, list({"zz": 89147, "red": (41240) - 11}.values()), label="".join(list({"b": 11, "b": len(sorted([str(int("1998")), "red"])), "key": 1, "a": 5})))
print(2, {"c": -340, "key": -356, "key": 9})
entry = (-334, "eggs".strip())
class Node2(Node1):
    def __init__(self, n, items, label, left):
        super().__init__(n, items, label)
        self.left = left
    def touch(self, a):
        old = super().touch(a)
        return old, self.n
    def __add__(self, other):
        return self.touch(other.n) and self
    def __call__(self, a):
        return [a, self.n]
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        self.n = 0
    @classmethod
    def make(cls):
        made = cls.__new__(cls)
        made.__init__(1, *[[]] * (cls.__init__.__code__.co_argcount - 2))
        return made
other = Node2((lambda a, b=7: a + b)(93343), list(dict(a=8, b=2 ** 34).values()), entry[1], (2, "x"))
