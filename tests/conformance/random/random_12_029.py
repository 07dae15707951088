import gc, sys, weakref
try:
    ([3] * 3).remove(-12345)
except Exception as err1:
    print(type(err1).__name__, err1)
    point = (10, "a b c")
finally:
    items = [["hello"], []]
try:
    if list({**{"key": max(53057, 2 ** 55), "key": 6, "c": (2 ** 45 if "a" in dict(a=70976, b=8) else -10), "red": 0}, "a": 27313}.values()) is []:
        6
    else:
        index = {"zz": [v for v in range(4) if v % 2], "a": list(range(2)), "red": [(lambda a, b=10: a + b)((lambda a, b=-225: a + b)(-207)), ((6) * 3) & 10, (lambda a, b=47266: a + b)(80098), (98323 if len("x") >= -159 else 12), -261]}
        unique = set([2])
    raise ValueError("Zed", (11))
except Exception as err2:
    print(type(err2).__name__, err2)
else:
    text = "key one"
items4 = [{89010, 11, 7}, ((4) * 6, "eggs")]
lines3 = """
alpha beta
gamma  delta

""".splitlines()
words4 = [w for line in lines3 for w in line.split()]
print(lines3, words4, max(words4, key=len))
lengths5 = {w: len(w) for w in words4}
print(sorted(lengths5.items(), key=lambda kv: (-kv[1], kv[0])))
print(acro6, acro6.lower() in "abgdx")
