import gc, sys, weakref
print({"zz": int("2054")}, -81)
nums2 = [23694, (3) | 75972]
def change1(a, b={}):
    b.update(extra=-274)
    marks = set([*[5, 19118, sum([6] * 2)], 11])
    data = [7] * 1
    print([])
    return [str(v) for v in sorted({v % 5 for v in [*[4] * 3, 3]})]
class Box2:
    def __init__(self, n):
        self.n = n
    def touch(self, a):
        self.n = a
        return self.n
    def __eq__(self, other):
        return isinstance(other, Box2) and self.n == other.n
    def __iter__(self):
        yield from (self.n, 1, 2)
    def __repr__(self):
        return f"Box2({self.n!r})"
node = Box2(6)
def deco3(func):
    calls = []
    def wrapper(*args, **kwargs):
        wrapper.last = args
        return func(*args, **kwargs)
    return wrapper
@deco3
def target4(a, b=2):
    return a, b
print(target4("eggs"))
print(target4("eggs", b=3))
