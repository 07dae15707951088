import gc, sys, weakref
seen = {54891, 5, 2}
counts4 = {"c": 1}
table4 = {"a": int("1254"), "c": -100, "a": abs(5), "a": 2}
def change1(a):
    try:
        values = [v for v in range(8) if v % 2]
        table = {**{"a": a, "b": 73667, "zz": 2}, "red": 91930}
    except Exception as err2:
        print(type(err2).__name__, err2)
    finally:
        for i3, s4 in enumerate(sorted(list(dict(a=a, b=10)))):
            print(((9) * 86997, s4), 10)
            rate = i3 / 2
            count = 12
    table = dict(a=a, b=5)
    try:
        entry = (a, "Zed")
        table["missing"]
    except Exception as err5:
        print(type(err5).__name__, err5)
        k2 = len([str(v) for v in [int("224"), 7]])
        try:
            box = [dict(zip(["hello", "%s:%d" % ("spam", 30440), "spam", "red", repr([*sorted(set()), 0])], [(lambda a, b=12: a + b)(2)])), {}, [round(round((k2 / 3) * 60.5, 1), 1), sorted(sorted(sorted([str(v) for v in list(map(len, sorted(["red", "a b c"])))]))), {"a": [v for v in range(7) if v % 2]}, 10]]
            names = f"{a:>4} {{}}".split()
        except Exception as err6:
            print(type(err6).__name__, err6)
            entry = (k2, "long word here")
    else:
        xs3 = []
    finally:
        size = a
    print([], dict(zip(list(table), [*[], 2])), [""])
    return "ab"
point = (len(set()), "Zed")
seen |= seen | {v % 5 for v in sorted([])}
