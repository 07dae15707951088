import gc, sys, weakref
count = max(9, -176)
try:
    ratio = round(float(2 ** 31), 1)
except Exception as err1:
    print(type(err1).__name__, err1)
finally:
    total4 = count
count *= 6
state3 = 7
def update2(a):
    global state3
    old, state3 = state3, (a, a)
update2(list({}))
update2("")
update2((2) / 9)
print(state3)
class Node4:
    shared = count
    def __init__(self, n, items):
        self.n = n
        self.items = items
    def touch(self, a):
        old = self.n
        return self.n
    def __del__(self):
        print("del", self.n)
    def __iter__(self):
        yield from (self.n, 1, 2)
    @property
    def doubled(self):
        return self.n * 2
    @classmethod
    def make(cls):
        made = cls.__new__(cls)
        made.__init__(1, *[[]] * (cls.__init__.__code__.co_argcount - 2))
        return made
one = Node4(13689, items=list(range(4)))
