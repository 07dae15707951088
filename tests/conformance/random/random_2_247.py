import gc, sys, weakref
if not []:
    count = max(((9) & 11) // 3, 10)
    x = count
elif not [*[v for v in range(6) if v % 2], 11]:
    dict(a=6, b=3)
else:
    words = ["ab", "eggs", str(11), "a b c", repr([-132] * 1)]
counts = {**{}, "b": 4}
{0, 83630, -324}
class Box1:
    def __init__(self, n):
        self.n = n
    def touch(self, a):
        print(self.n, a)
        return self.n
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
thing = Box1((-294) // 6)
(thing.n // 2) / 0
