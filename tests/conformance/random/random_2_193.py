import gc, sys, weakref
print([{"zz": [v * 3 for v in [*[2, 7], 5]], "c": sorted([*[10, 3], 11])}, (5, "Zed"), "x"])
words4 = []
"42" * 4
words4.extend(("42", "eggs"))
if "a b c" == "a b c":
    unique3 = {11, 10, ((4) % 8) ^ 96245} ^ (set(list({s: len(s) for s in ["eggs", "Zed", "long word here", "long word here".upper()]}.values())) & {9, 8, -114})
    stuff = [[v * 3 for v in [v * 4 for v in []]], [[{}, [], {"c": sorted(set(list(map(len, sorted(list({}))))))}]], {s: len(s) for s in ["ab", "red", "", "red"]}, unique3]
else:
    nums2 = [5] * 1
def run1(a=round(float(2 ** 34), 1) * 27.75):
    try:
        s = str(6)
        print(31.25)
        [4, sum([v for v in range(7) if v % 2]), 9, (-149 if "" == "hello" else (lambda a, b=12: a + b)((21993) // 7)), 0][99]
    except Exception:
        size = (lambda a, b=3: a + b)(5)
    if "key" in dict(a=89237, b=5886):
        raise ValueError("")
    return "spam"
try:
    ", ".join(list({"red": -99})) + max((lambda a, b=8: a + b)((8) % 5), 8)
except Exception as err2:
    print(type(err2).__name__, err2)
finally:
    try:
        (6) / 0
    except Exception:
        point = (-43, "ab")
