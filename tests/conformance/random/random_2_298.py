import gc, sys, weakref
label = "%s:%d" % ("long word here", 58379)
total = (1 if not set(list(map(len, sorted(list({}))))) else -343)
data = list(map(len, list(dict(a=total, b=7))))
def make1():
    ratio = (82.0) * 64.25
    stuff = ["red", {"red": (2) + 4}, {**dict(zip("key one".split(), [sum([v * 2 for v in [v for v in range(4) if v % 2]])])), "red": 2 ** 26}, 9.1]
    return [12, (8) ^ 1, 46279]
state3 = 2
def update2(a):
    global state3
    state3 = a
update2({"a": (3) * 11, "b": total})
update2((-297) / 7)
print(state3)
size4 = total
pair = (total, "spam")
data.sort(reverse=False)
def work4():
    abs(8)
    return sorted(list(dict(zip([str(v) for v in [*list(dict(zip(sorted([repr(list({"a": 9, "a": 88648}.values())), "red"]), [])).values()), 7]], [0] * 1))))
s = label
ratio = round(2.25, 1)
def gen5(a):
    try:
        got = yield len(a)
        yield got
    finally:
        print("closed")
it6 = gen5(data)
print(next(it6, None))
del it6
