import gc, sys, weakref
table4 = {"a": 1, "b": (-42 if set() and (6) else 2 ** 76), "zz": (10) | -359, "zz": 7}
k = sum(list(map(len, ["key one", "%s:%d" % ("Zed", 21256), "eggs", "red"])))
seen = set()
f"{k:03d} of"
if (n1 := len(sorted({v % 5 for v in [-181, 5, k, 1812]}))) > 2:
    print("long", n1)
elif n1:
    print("short")
else:
    print("empty")
found2 = [y for x in [-58, table4.get("b", -212), max(k, 9)] if (y := x * 2) > 4]
print(found2)
while (n1 := n1 - 1) > 0:
    pass
def add3(item, target=[]):
    target.append(item)
    return target
add3(4)
res4 = add3("key one")
print(res4, add3.__defaults__)
gc.collect()
print(gc.is_tracked([]), gc.is_tracked({"a": []}))
t5 = (10, 12)
d6 = {"a": 11}
print(gc.is_tracked(t5), gc.is_tracked(d6))
print(gc.is_tracked(d6))
gc.collect()
print(gc.is_tracked(t5), gc.is_tracked(d6), gc.is_tracked((t5, d6)))
try:
    n = max(6, 6)
    raise ValueError("x", k)
except Exception as err7:
    print(type(err7).__name__, err7)
else:
    y = float(52562)
a8 = [2]
b9 = [a8, "x"]
a8.append(b9)
((2) // 8, "key one")
del a8
b9 = None
print(gc.collect())
