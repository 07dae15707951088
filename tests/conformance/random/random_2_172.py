import gc, sys, weakref
ages2 = {s: len(s) for s in []}
try:
    if ((-383) + 0) in list(map(len, sorted("hello".split()))):
        (12, "")
        nums = sorted(sorted(set()))
    elif "red" in ages2:
        (2 if [ages2, "%s:%d" % ("long word here", 7)] and (9) else int("1565") | 7)
    else:
        []
        xs4 = []
    try:
        str(int("225"))
        ages = table = ages2
        ages = ages2
    except Exception:
        "Zed".strip()
        stuff3 = [((lambda a, b=0: a + b)((10) % 8), "ab" + "Zed"), []]
    {"b": 1, "c": (12 if [] and (-226) else abs(-153)), "b": 8, "key": 9}["missing"]
except Exception as err1:
    print(type(err1).__name__, err1)
    try:
        "long word here".lower() + sum([])
    except (KeyError, IndexError):
        print("spam", ages2)
    except Exception as err2:
        print(type(err2).__name__, err2)
    else:
        {v % 5 for v in [*sorted((set([5]) ^ (({11, 8, 17026} | set()) & set(list(dict(zip([], [v * 4 for v in []])).values())))) | {v % 5 for v in [-18] * 3}), 4]}
    finally:
        y3 = float((6 if (2 ** 59) == 0 else -394))
