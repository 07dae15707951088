import gc, sys, weakref
left1 = 3
while left1 > 0:
    left1 -= 1
    count, text4 = (2 ** 30, ", ".join(sorted([str(v) for v in [v * 4 for v in list(map(len, [str(v) for v in [v * 4 for v in [v for v in range(5) if v % 2]]]))]])))
counts = dict(zip([str(v) for v in [*[v * 2 for v in [v * 3 for v in list(map(len, []))]], 8]], [*sorted({1, 2, 6} ^ {v % 5 for v in [(lambda a, b=34206: a + b)(97784), -220, int("2308"), -18, 3]}), 2]))
x2 = 3
y3 = x2
s4 = "hello"
print(x2 is y3, x2 == 20503, id(x2) == id(y3))
z5 = s4 + ""
t6 = (1, 2)
print(tuple(t6) is t6, t6[:] is t6, t6 * 1 is t6)
k7 = intern if False else sys.intern("ab" + s4)
class Registry8:
    known = {}
    def __init_subclass__(cls, /, **kw):
        super().__init_subclass__()
        Registry8.known[cls.__name__] = kw
class One9(Registry8):
    pass
class Two10(Registry8, tag=69936):
    x = {2, 11, max((lambda a, b=9: a + b)((71502) + 2 ** 42), -30) // 9}
print(len(Registry8.known), [c.__name__ for c in Registry8.__subclasses__()])
Registry8.known.clear()
class Lazy11:
    def __init__(self):
        self.seen = []
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        self.seen.append(name)
        return [name]
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)
lazy12 = Lazy11()
print(lazy12.alpha, lazy12.beta)
lazy12.gamma = list(range(6))
print(lazy12.seen, hasattr(lazy12, "_hidden"), getattr(lazy12, "_x", -42))
