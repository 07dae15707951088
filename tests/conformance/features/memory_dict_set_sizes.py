# how dicts and sets grow
import sys

d = {}
sizes = [(0, sys.getsizeof(d))]
for i in range(24):
    d[i] = None
    if sys.getsizeof(d) != sizes[-1][1]:
        sizes.append((len(d), sys.getsizeof(d)))
print("dict", sizes)
s = set()
sizes = [(0, sys.getsizeof(s))]
for i in range(24):
    s.add(i)
    if sys.getsizeof(s) != sizes[-1][1]:
        sizes.append((len(s), sys.getsizeof(s)))
print("set", sizes)
for i in range(20):
    del d[i]
print(len(d), sys.getsizeof(d), sys.getsizeof(dict(d)), sys.getsizeof(d.copy()))
print(sys.getsizeof({"a": 1, "b": 2}), sys.getsizeof({1: 1, 2: 2}))
print(sys.getsizeof(dict.fromkeys(range(5))), sys.getsizeof({**d, "x": 1}))
d.clear()
print(sys.getsizeof(d), sys.getsizeof(frozenset(range(6))), sys.getsizeof(set(range(6))))
