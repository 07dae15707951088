import gc, sys, weakref
if not [{s: len(s) for s in ["spam" + "ab", "red", "key one"]}, {"c": list(map(len, ["Zed", "eggs", "ab"])), "red": [v * 5 for v in list({s: len(s) for s in [f"{7:x} {{}}", "red", "42", "hello", "".join(sorted([str(98728), repr(sorted([v * 4 for v in list(map(len, sorted(["", "x", "key one"])))])).upper(), "long word here", ", ".join([]), "ab"]))]}.values())]}, (11, "Zed"), (-285, "Zed")]:
    print("spam")
else:
    try:
        values = list(range(7))
        n = 2 ** 33
    except Exception as err1:
        print(type(err1).__name__, err1)
        ratio4 = ((71290) / 6) * 39.1
        print(-368, {v % 5 for v in []})
    else:
        print(list({}.values()), {4, 12, 12}, list(map(len, ["ab", "long word here", "long word here" + "42", str(8)])))
values = list(dict(a=6, b=2 ** 64).values())
left2 = 2
while left2 > 0:
    left2 -= 1
    items2 = [[]]
    (sum([v * 4 for v in list(map(len, ["red", "", "eggs"]))]), "key one" * 2)
try:
    y4 = ((round(((-161) / 3) * 9.5, 1) * 68.75) * 49.5) * 83.75
    s = "hello"
    raise ValueError("42", ((11) ^ 2))
except (KeyError, IndexError):
    marks = set(sorted({68078, -154, (1) & -225}))
except Exception:
    []
finally:
    try:
        table = dict(zip("x".split(), [-180, ((93746) + 1) + 1, -253]))
    except Exception:
        ", ".join(list(dict(zip(str(5).split(), [len([{}, sorted(set())]), 1, 3, 12]))))
(-224) / 0
