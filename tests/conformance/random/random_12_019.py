import gc, sys, weakref
from collections import deque
gc.collect()
values = [47747, 5]
values[0], values[-1] = values[-1], values[0]
def hanoi1(n, a, b, c):
    if n == 0:
        return 0
    return hanoi1(n - 1, a, c, b) + 1 + hanoi1(n - 1, c, b, a)
print(hanoi1(3, "a", "b", "c"))
def flatten2(x):
    if isinstance(x, list):
        return [z for y in x for z in flatten2(y)]
    return [x]
print(flatten2([1, [2, [3, -43]], list(range(5))]))
def perms3(xs):
    if len(xs) < 2:
        return [xs]
    return [[x] + p for i, x in enumerate(xs) for p in perms3(xs[:i] + xs[i + 1:])]
print(len(perms3([1, 2, 3])), perms3(["a", "b"]))
class Node4:
    def __init__(self, n, left):
        self.n = n
        self.left = left
    def touch(self, a):
        self.n = a
        return [self, a]
    def __add__(self, other):
        return self.touch(other.n) and self
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        return None
    def __eq__(self, other):
        return isinstance(other, Node4) and self.n == other.n
    def __iter__(self):
        yield from (self.n, 1, 2)
    def __len__(self):
        return 3
    def __repr__(self):
        return f"Node4({self.n!r})"
obj = Node4((12) * -378, [v * 5 for v in sorted(list(range(2)))])
d5 = deque([], 2)
d5.append((10, "a b c"))
d5.appendleft(float(-171))
d5.rotate(1)
d5.extend(values)
d5.extendleft([1, 2])
print(len(d5), d5.maxlen)
x6 = d5.popleft()
d5.append(d5)
d5[0] = 12
e7 = d5.copy()
