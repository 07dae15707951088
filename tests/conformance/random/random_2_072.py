import gc, sys, weakref
print({v % 5 for v in [v for v in range(9) if v % 2]})
try:
    print("42".split(), "hello")
    nums = [8, max(0, 56061) // 6]
except (KeyError, IndexError):
    x = len({**{"zz": 10, "key": 9, "a": 6, "c": 2}, "b": 1})
except Exception:
    if (6) in [v * 2 for v in [v * 4 for v in [9] * 4]]:
        {"red": 2, "zz": sum([v for v in range(6) if v % 2]), "c": max((29265) + 1, 10), "c": 6650}
        nums = [v for v in range(8) if v % 2]
    print(-60)
x = abs(3)
point = (x, "a b c")
unique = set(list(map(len, [str(9), str(2)]))) | set(sorted(list({**dict(a=x, b=2), "zz": 11}.values())))
def rec1(a):
    if not a:
        return 0
    return a[0] + rec1(a[1:])
print(rec1(list({"red": 12, "c": -385, "key": 2 ** 54}.values())))
int(sorted(list({**{s: len(s) for s in sorted([f"{x:x} of", "", "hello"])}, "red": -87})))
