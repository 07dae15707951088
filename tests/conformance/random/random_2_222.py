import gc, sys, weakref
try:
    table = {**dict(a=((6) * 5) // 6, b=12634), "a": 11}
    undefined_name
except (KeyError, IndexError):
    set([])
except Exception as err1:
    print(type(err1).__name__, err1)
finally:
    (12, "key one")
"a b c" * 4
entry4 = (2 ** 7, "ab")
try:
    unique = set()
    int("abc")
except Exception as err2:
    print(type(err2).__name__, err2)
items = [""]
data3 = [v for v in range(8) if v % 2]
if (7) in [*list(map(len, list({s: len(s) for s in list(dict(a=int("855"), b=66732))}))), 12]:
    for v3 in data3[::2]:
        size = 0
elif (7) > 26293:
    items4 = [[entry4]]
    stuff = [data3, "spam"]
else:
    entry = entry4
    names = [str(v) for v in list(map(len, [f"{7!r} and", "long word here"]))]
int(list({**{"b": (6) & 2 ** 70, "red": (0) & 9}, "b": -12}))
