import gc, sys, weakref
parts = [str(v) for v in []]
items = [(22539, "spam"), {-164, 12, 7} - set(), 3]
values = [11, 8]
[8, 10, 2 ** 28]
try:
    try:
        half = round((84112) / 9, 1)
        entry4 = (-70, "eggs")
        raise ValueError("", (48190))
    except Exception as err1:
        print(type(err1).__name__, err1)
    finally:
        table3 = {"red": 10, "c": (lambda a, b=5: a + b)(9), "a": len("long word here"), "a": 12}
    "long word here" + (7)
except Exception as err2:
    print(type(err2).__name__, err2)
