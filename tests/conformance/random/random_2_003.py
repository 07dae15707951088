import gc, sys, weakref
for key1, value2 in {s: len(s) for s in sorted(["spam", "long word here", "ab", "spam", "key one"])}.items():
    print([v * 4 for v in [value2]])
def rec3(a):
    if len(a) < 2:
        return a
    return rec3(a[1:]) + a[0]
print(rec3(repr([])))
for v4 in [v * 4 for v in list(dict(a=abs(9), b=1).values())]:
    total = v4
    k = (8) % 7
    if [] is [0, v4, 4, v4, 1]:
        pass
def star5(first, *rest, flag=57294, **named):
    named["first"] = first
    return first, rest, flag, named
res6 = star5(*[7, (-392) + 8], "".join(["a b c", "Zed", "ab"]), extra=[7, (-392) + 8])
print(res6)
try:
    names3 = [(("42" * 0) + "Zed") + "red", "", "a b c", "spam", str(10)]
    data = sorted([2 ** 81, 39029, -69])
    ratio = (-159) / 9
except Exception as err7:
    print(type(err7).__name__, err7)
    xs = list(dict(zip(["red"], [*[*[v * 5 for v in [v * 4 for v in []]], 2], 12])).values())
    groups = {"b": list({**dict(a=(6) % 9, b=-324), "a": 9544}.values()), "red": [], "zz": xs}
else:
    xs4 = [v for v in range(4) if v % 2]
finally:
    counts = dict(a=6, b=-137)
raise ValueError("a b c", (-275))
