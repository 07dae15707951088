import gc, sys, weakref
left1 = 1
while left1 > 0:
    left1 -= 1
    try:
        index = {"red": list(dict(a=73518, b=69199).values()), "a": list({"key": 4, "zz": (91913 if [set(sorted({9, 12, 11} ^ {12, -114, 6})), [v * 2 for v in sorted(set([v * 5 for v in [*[0, -227], 8073]]))], (-295, "x")] and sum([]) else 98397), "a": 8, "a": 3}.values())}
        print({}, {6, 2 ** 53, abs(7)})
        word = "-".join(list({**{}, "c": 10936}))
    except Exception as err2:
        print(type(err2).__name__, err2)
    else:
        s = ", ".join(["red", "spam", "spam".strip(), "x"])
class Thing3:
    def __init__(self, n):
        self.n = n
    def touch(self, a):
        print(self.n, a)
        return self.n
    def __call__(self, a):
        return [a, self.n]
    def __getitem__(self, at):
        return (self.n, at)
    def __iter__(self):
        yield from (self.n, 1, 2)
    def __repr__(self):
        return f"Thing3({self.n!r})"
obj = Thing3(n=12)
