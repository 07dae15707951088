import gc, sys, weakref
print(list({"key": -6, "key": -344, "b": (5) & 94637}), "ab".split())
print(["key one", str(int("542")), "Zed"], {**dict(zip(["", "a b c", "key one"], [8, 30731, (3) // 5, 6, 3])), "b": 3}, {"red": [v * 3 for v in list(map(len, ["a b c" + "", "eggs", str(20532), "long word here", "42"]))], "b": list({"b": 5, "zz": 0}.values())})
ages2 = dict(zip(["Zed"], [*[9, -249], 9]))
words4 = list(ages2)
words4.sort(key=len)
def outer1(start):
    count = start
    kept = [5]
    def inner(step=1):
        nonlocal count
        kept.append(step)
        count = kept
        return count, kept
    return lambda: inner(2)
    return inner
inner2 = outer1(((8 if not [str(v) for v in []] else -201), "hello"))
print(inner2())
try:
    raise RuntimeError("ab")
except Exception:
    for i3 in range(1):
        print(sorted([]), "spam", [])
def make4():
    half = max(abs(((-325) + 11) % 6), 2) / 9
    n = int("307")
    print([2, max(n, 11) & 7, n], ["eggs", "long word here", "spam", "ab"], ((12) / 6) * 76.25)
    unique = {v % 5 for v in list(dict(a=n, b=6).values())}
    return list(range(5))
