import gc, sys, weakref
from collections import OrderedDict, ChainMap
gc.collect()
values = list(map(len, [str(v) for v in [11, 10, 5]]))
for i1 in range(4):
    try:
        raise RuntimeError("red")
    except Exception:
        unique4 = {12, -291, 51924}
        print((3, "%s:%d" % ("" * 3, i1)), "hello", "spam" * 2)
    finally:
        values.append(i1)
    rate4 = (91421) / 5
    for i2 in range(2):
        f"{i1:x} of"
        values[1:2] = list(map(len, ["long word here", "x"]))
stuff = []
text = "red" * 4
print("a b c", (len([82378, "a b c"]), str(0)), ["key one", "eggs"])
point = (0, "42")
def deco3(func):
    calls = []
    def wrapper(*args, **kwargs):
        wrapper.last = args
        return func(*args, **kwargs)
    return wrapper
@deco3
def target4(a, b=2):
    return a
print(target4(stuff))
print(target4(stuff, b=10))
od5 = OrderedDict(a=6, b=11, c=3)
od5.move_to_end("a")
print(list(od5), od5.popitem(last=False)[0])
cm6 = ChainMap({"a": 4}, od5)
print(cm6["a"], "c" in cm6, len(cm6.maps))
cm6["new"] = set()
del od5
print(gc.collect() >= 0)
(6) / 0
