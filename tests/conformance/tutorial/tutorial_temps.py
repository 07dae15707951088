def f(x):
    return [x]
print(f(1)[0], f([2])[0][0])
a = (1, 2, [3])
b = a + (4,)
c = a * 2
h = [a, b, c]
for i, t in enumerate(h):
    h[i] = list(t)
print(h)
m = "abc".upper
print(m(), "a-b".split("-")[1])
s = slice(1, 3)
print([1, 2, 3, 4][s], s.start)
f1 = f2 = f3 = []
f1.append(1)
print(f3)
x = y = 0
x += 1
r = range(5)
print(list(r), r[2], len(r), 3 in r, r[1:3])
text = str([1, "a", None, 2.5, (1,), {"k": {1}}])
print(text)
z = {"a": [1, 2], "b": (3, 4)}
for k, (p, q) in z.items():
    print(k, p, q)
(u, v), w = (1, 2), 3
[aa, bb] = "xy"
print(u, v, w, aa, bb)
print(f"{z['a'][0]} {x=} {len(h)!s:>4}")
del h[0], z["a"]
print(isinstance(f, object), callable(f), f.__name__, type(f).__name__)
