import gc, sys, weakref
rate = round((10) / 3, 1)
names2 = sorted([f"{7:x} and", "x", "eggs"])
box = [["Zed", (2 ** 39, "" + "eggs"), list(range(3)), int("1084")], ((12) / 5) * 75.5, {v % 5 for v in [0, 35735]}]
value1 = abs(9)
kind2 = "big" if value1 > 100 else "neg" if value1 < 0 else "small"
print(kind2, not value1, value1 and "yes", value1 or "no")
print(0 <= value1 < 10 <= 50, value1 == value1 is True)
b3 = None
assert a4 is not None, "never"
x5: int = 5
y6: "list[int]" = list({s: len(s) for s in names2}.values())
counts7 = {}
for ch8 in "mississippi":
    counts7[ch8] = counts7.get(ch8, 0) + 1
print(max(counts7, key=counts7.get, default=""))
inverse9 = {}
counts7.clear()
def accumulate10(item, into={}):
    if into is None:
        into = []
    if isinstance(into, dict):
        into[item] = len(into)
    else:
        into.append(item)
    return into
first11 = accumulate10(10)
second12 = accumulate10("spam")
print(first11, second12, first11 is second12)
print(accumulate10.__defaults__)
def star13(first, *rest, flag=3, **named):
    named["first"] = first
    return first, rest, flag, named
res14 = star13("long word here", *list(dict(a=(-40) ^ 6, b=2).values()), **{"b": list(map(len, list({**{"c": int("896")}, "c": 21961}))), "b": list(map(len, list(dict(a=8, b=3)))), "a": sorted({8, -164, 9})})
print(res14)
