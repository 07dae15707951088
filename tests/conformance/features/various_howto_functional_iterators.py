# functional HOWTO: iterators by hand, unpacking them, dict iterators
L = [1, 2, 3]
it = iter(L)
print(it.__next__(), next(it), next(it))
try:
    next(it)
except StopIteration as e:
    print("stop", repr(e), e.value)
a, b, c = iter(L)
print(a, b, c, tuple(iter(L)))
m = {"Jan": 1, "Feb": 2, "Mar": 3}
for key in m:
    print(key, m[key])
pairs = iter([("Italy", "Rome"), ("France", "Paris")])
print(dict(pairs), list(pairs))
stripped = (line.strip() for line in ["  line 1\n", "line 2  \n"])
print(type(stripped).__name__, list(stripped))
seq1, seq2 = "abc", (1, 2)
print([(x, y) for x in seq1 for y in seq2])
print(any(L), all([0, 1]), "x" in iter("xyz"))
try:
    list(3)
except Exception as e:
    print(type(e).__name__, e)
