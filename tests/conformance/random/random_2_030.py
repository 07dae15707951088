import gc, sys, weakref
print(list({}))
marks = {73232, 58336, 7}
for v1 in [10] * 3:
    print("Zed", {"a": [0] * 1, "a": [3] * 3}, (7, "spam"))
    v1 += 56680
print((4, repr(sorted([v for v in range(6) if v % 2]))))
class Point2:
    def __init__(self, n):
        self.n = n
    def touch(self, a):
        old = self.n
        return [self, a]
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        return None
    def __getitem__(self, at):
        return (self.n, at)
obj = Point2(4)
((lambda a, b=-158: a + b)(len(marks))) / 0
