a = {1, 2, 3}
b = set([2, 3, 4])
print(a | b, a & b, a - b, a ^ b)
a.add(10)
a.discard(99)
a.remove(1)
print(a, 2 in a, a <= {2, 3, 10, 11})
words = set("the cat the dog".split())
print(sorted(words))
fs = frozenset(a)
d = {fs: "frozen"}
print(d[frozenset({2, 3, 10})])
a.update([5, 6], (7,))
print(len(a), sorted(a), a.isdisjoint(b))
evens = {x for x in range(10) if x % 2 == 0}
print(evens)
try:
    {[]: 1}
except TypeError as e:
    print(e)
