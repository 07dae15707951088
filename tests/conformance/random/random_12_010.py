import gc, sys, weakref
from collections import namedtuple
gc.collect()
print([{"a": [*list(range(1)), 3]}, 4, []])
unique = set()
nums3 = [v for v in range(6) if v % 2]
P1 = namedtuple("P", ["x", "y"])
p2 = P1([], 4)
print(p2.x is p2[0], len(p2), p2._fields)
q3 = p2._replace(x=94053)
a4, b5 = q3
print(q3, q3 == (a4, b5), q3._asdict())
ps6 = sorted([q3, P1(0, 0)], key=lambda p: p.y)
print(sys.getrefcount(p2), isinstance(q3, tuple))
try:
    p2.x = 1
except AttributeError as e:
    print("fixed")
x7 = len({**dict(zip(sorted(["eggs", "Zed", "x", "x", "long word here" * 2]), nums3)), "key": 10})
print(bin(x7), hex(x7), oct(x7), str(x7)[::-1], int(str(abs(x7))[0]), x7.bit_length())
print(divmod(x7, 7), round(x7 / 3, 2), pow(x7, 2, 11), abs(-x7), x7 ** 2 == x7 * x7)
y8 = float(x7)
print(y8.is_integer(), int(y8), y8 // 2, y8 % 3, repr(y8 / 7)[:6])
c9 = complex(1, x7)
print(c9.imag, abs(complex(3, 4)), c9 * 1j)
big10 = x7 ** 9
print(big10 % 1000, sys.getsizeof(big10))
class Temp11:
    pass
t12 = Temp11()
f13 = weakref.finalize(t12, print, "finalized", 7)
print(f13.alive)
f13.atexit = False
f13.detach()
del t12
print(f13.alive)
print({"key": nums3, "red": list(range(0))})
