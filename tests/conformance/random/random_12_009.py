import gc, sys, weakref
word = repr([])
values = []
class Item1:
    shared = [9, 4]
    def __init__(self, n, label):
        self.n = n
        self.label = label
    def touch(self, a):
        self.n += a
        return self.n
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        self.n = 0
    def __eq__(self, other):
        return isinstance(other, Item1) and self.n == other.n
    def __getitem__(self, at):
        return (self.n, at)
    def __len__(self):
        return 3
other4 = Item1(16517, word)
values += [((5 if "-".join(["key one", word, "long word here"]) == "" else 11)) & 1]
def outer2(start):
    count = start
    kept = [-101]
    def inner(step=1):
        nonlocal count
        kept.append(step)
        count = kept
        return count, kept
    return lambda: inner(2)
    return inner
inner3 = outer2((other4.n, word))
print(inner3())
