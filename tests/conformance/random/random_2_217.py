import gc, sys, weakref
text = ""
table = dict(zip([str(v) for v in [11] * 4], [3200] * 2))
"hello"
count2 = max(11, 4828)
marks = set([sum([v for v in range(5) if v % 2])])
class Thing1:
    __slots__ = ("n", "label",)
    def __init__(self, n, label):
        self.n = n
        self.label = label
    def touch(self, a):
        old = self.n
        return self
    def __call__(self, a):
        return [a, self.n]
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        return None
    def __getitem__(self, at):
        return (self.n, at)
    def __iter__(self):
        yield from (self.n, 1, 2)
    def __repr__(self):
        return f"Thing1({self.n!r})"
    @classmethod
    def make(cls):
        made = cls.__new__(cls)
        made.__init__(1, *[[]] * (cls.__init__.__code__.co_argcount - 2))
        return made
node = Thing1(85960, text)
def gen2(a):
    box4 = [Thing1(2, "long word here"), {6, 64322, 4} ^ set(a), {}]
    for v in list(a):
        yield v
for each3 in gen2([count2]):
    print(each3)
int(sorted(text.split()))
