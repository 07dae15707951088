import gc, sys, weakref
from collections import OrderedDict, ChainMap
gc.collect()
def main1():
    point = (10, "x")
    try:
        for key2, value3 in {}.items():
            if {v % 5 for v in []} & set() and (-170):
                pass
            print({"red": sorted([v for v in range(3) if v % 2]), "zz": []}, float(value3), {"a": 7, "c": 10, "red": 0})
        ages = {"b": max(-263, 9), "c": len([[], "", str(point[0])])}
        data4 = [*list(map(len, sorted(str(6).split()))), 5]
    except Exception:
        count = len("%s:%d" % ("x", 3))
    attempts4 = 0
    while True:
        attempts4 += 1
        try:
            if attempts4 < 3:
                raise OSError(5, "busy")
            print("worked after", attempts4)
            break
        except OSError as e:
            print(e)
    od5 = OrderedDict(a=55821, b="Zed".split(), c=3)
    od5.move_to_end("a")
    od5["d"] = od5
    print(list(od5), od5.popitem(last=False)[0])
    cm6 = ChainMap({"a": 11443}, od5)
    print(cm6["a"], "c" in cm6, len(cm6.maps))
    cm6["new"] = (1, "-".join(sorted([])))
    print(gc.collect() >= 0)
    class Config7(dict):
        def __missing__(self, key):
            self[key] = key * 2
            return key
        def __getattr__(self, name):
            try:
                return self[name]
            except KeyError:
                raise AttributeError(name) from None
    cfg8 = Config7(a=12, b=set(list(range(0))))
    print(cfg8["zz"], cfg8.get("yy"), len(cfg8))
main1()
print(gc.collect())
