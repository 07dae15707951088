# del: names, items, slices, attributes, several at once
a = b = [1, 2, 3, 4, 5, 6]
del a
print(b)
del b[0], b[-1]
del b[::2]
print(b)
d = {"x": 1, "y": [2]}
held = d["y"]
del d["y"]
print(d, held)
class Thing:
    shared = 1
t = Thing()
t.own = 2
del t.own
print(t.__dict__, t.shared)
p, q, r = 1, 2, 3
del (p, [q]), r
def local():
    n = 5
    del n
    return n
attempts = {
    "name": lambda: p,
    "local": local,
    "key": lambda: d.__delitem__("y"),
    "index": lambda: b.__delitem__(9),
    "attribute": lambda: delattr(t, "shared"),
    "string": lambda: exec("del 'abc'[0]"),
    "literal": lambda: exec("del 5"),
}
for label, attempt in attempts.items():
    try:
        attempt()
    except Exception as e:
        print(label, "-", type(e).__name__, e)
