# internals: how list, dict, set and str sizes grow
import sys

def steps(make, add, n):
    thing = make()
    sizes = [sys.getsizeof(thing)]
    for i in range(n):
        add(thing, i)
        size = sys.getsizeof(thing)
        if size != sizes[-1]:
            sizes.append(size)
    return sizes

print("list", steps(list, lambda l, i: l.append(i), 18))
print("dict", steps(dict, lambda d, i: d.__setitem__(i, i), 12))
print("set", steps(set, lambda s, i: s.add(i), 20))
print("bytearray", steps(bytearray, lambda b, i: b.append(i), 10))
for text in ["", "a", "ab", "é", "€", "😀", "a😀"]:
    print(repr(text), len(text), sys.getsizeof(text))
for n in [0, 1, 2**30 - 1, 2**30, 2**60, 2**90]:
    print(n.bit_length(), sys.getsizeof(n))
for value in [True, None, 1.0, 1j, (), (1,), b"", b"abc", range(5), frozenset(), object()]:
    print(type(value).__name__, sys.getsizeof(value), end=" ")
print()
