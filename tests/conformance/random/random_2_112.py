import gc, sys, weakref
size = max((4 if (0) in [17838, abs(73310), (2 if not set() - ({11, 6, (1998) + 8} ^ {5, 78493, (10789) % 2}) else -273)] else -178), 6)
ratio3 = 72.5
size, *values = [12, *sorted([8] * 2)]
class Node1:
    def __init__(self, n, items, label):
        self.n = n
        self.items = items
        self.label = label
    def touch(self, a):
        self.n = a
        return [self, a]
    def __del__(self):
        print("del", self.n)
    def __eq__(self, other):
        return isinstance(other, Node1) and self.n == other.n
obj = Node1((12) ^ 2 ** 34, [0] * 4, "42")
if "42" == "key one":
    unique = set(values)
    values.append(3)
else:
    if not values:
        (10, "")
    else:
        [*obj.items, 11]
class Box2:
    def __init__(self, n, left):
        self.n = n
        self.left = left
    def touch(self, a):
        old = self.n
        return self.n
    def __call__(self, a):
        return [a, self.n]
    @classmethod
    def make(cls):
        made = cls.__new__(cls)
        made.__init__(1, *[[]] * (cls.__init__.__code__.co_argcount - 2))
        return made
one2 = Box2(4, {})
