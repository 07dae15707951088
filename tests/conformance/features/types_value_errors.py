# what it shows: the errors of empty containers and bad values
from collections import deque
checks = [
    lambda: [].pop(), lambda: [1].pop(7), lambda: [1].remove(3), lambda: {}.popitem(),
    lambda: set().pop(), lambda: {1}.remove(2), lambda: deque().pop(), lambda: bytearray().pop(),
    lambda: int("x"), lambda: float("x"), lambda: max([]), lambda: min(()),
    lambda: next(iter([])), lambda: chr(-1), lambda: range(0, 1, 0), lambda: "a".index("b"),
    lambda: bytes([300]), lambda: [1, 2, 3][slice(0, 1, 0)], lambda: "{5}".format(1), lambda: "%(x)s" % {},
    lambda: "{x}".format(), lambda: sum([], ""), lambda: dict([(1, 2, 3)]), lambda: deque().popleft(),
    lambda: [].__getitem__(10 ** 30),
]
for check in checks:
    try:
        check()
    except (LookupError, ValueError, TypeError, StopIteration) as e:
        print(type(e).__name__, repr(str(e)))
