import gc, sys, weakref
parts = [str(abs(max(56407, 7))), "hello", "key one", f"{7:x} and", "key one"]
table = {**{s: len(s) for s in parts}, "zz": 1}
[{"b": sum(sorted([v for v in range(7) if v % 2])), "b": 2 ** 12, "b": -192}]
try:
    undefined_name
except Exception as err1:
    print(type(err1).__name__, err1)
finally:
    parts.sort(key=len)
def make2():
    s4 = "ab"
    k = (lambda a, b=-359: a + b)((-296) + -400)
    return [v for v in range(9) if v % 2]
def work3():
    if (6072) != 4:
        nums = [*sorted(set() - set([9] * 4)), 3]
        n, y3 = 4, round((88.25) * 5.0, 1)
    elif sorted({48812, 8, (lambda a, b=0: a + b)(4)}) is sorted(sorted({1, 47953, ((2) * 5) % 6})):
        names = ["long word here", "red", "Zed", "eggs"]
        word = "key one" + "x"
    try:
        words = ["%s:%d" % ("eggs", ((lambda a, b=10: a + b)(4)) % 9), "42", "red", repr([*list({s: len(s) for s in [str(v) for v in sorted(set())]}.values()), 11])]
        entry4 = (6, "%s:%d" % ("key one", (2 if "red" and (3) else 7)))
        int("abc")
    except Exception:
        counts = {s: len(s) for s in (("key one" + "Zed") + "").split()}
        for v4 in [len(set()), 2, 5]:
            if [str(v) for v in [*sorted([-385] * 3), 5]] and v4:
                pass
            if ["ab"] and v4:
                break
            print({v % 5 for v in []} ^ set(sorted([56265, 74211, v4, 11])), [{s: len(s) for s in "Zed".split()}, (v4 + 7, "Zed" + "eggs"), "Zed"])
    else:
        marks = {v % 5 for v in [(30190 if [*list(range(6)), 8] is [*[-176] * 1, 12] else 3), 7, 12, -143]}
    return []
