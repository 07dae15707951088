import gc, sys, weakref
from collections import OrderedDict, ChainMap
gc.collect()
def main1():
    nums = sorted(list(range(4)))
    x = sum(sorted([-31]))
    nums = nums + [6]
    od2 = OrderedDict(a=6, b=list(map(len, list(dict(zip(["key one", "long word here", "ab", "x", "Zed"], [v for v in range(7) if v % 2]))))), c=3)
    od2.move_to_end("a")
    print(list(od2), od2.popitem(last=False)[0])
    cm3 = ChainMap({"a": -44}, od2)
    print(cm3["a"], "c" in cm3, len(cm3.maps))
    print(gc.collect() >= 0)
    class Item4:
        pass
    cache5 = weakref.WeakValueDictionary()
    items6 = [Item4() for _ in range(1)]
    for i7, it8 in enumerate(items6):
        cache5[i7] = it8
    print(len(cache5), sorted(cache5.keys()))
    items6.pop()
    items6.clear()
    print(len(cache5), len(list(cache5.values())))
    print(len(cache5))
    d9 = {"c": sorted(set(list(range(1)))), "a": {"key": nums}, 20055: "ab"}
    d9 |= {"c": 5}
    d9[1.5] = x
    print(len(view10)) if "view10" in dir() else None
    k11, v12 = d9.popitem()
    e13 = d9.copy()
    e14 = ValueError("a", {**{**dict(zip(["red".lower()], [*nums, 70189])), "a": 8}, "key": -281})
    try:
        raise e14
    except ValueError as caught15:
        print(caught15 is e14, e14.__traceback__ is not None, sys.getrefcount(e14))
    e14.__traceback__ = None
    e14.add_note("noted")
    print(e14.__notes__) if hasattr(e14, "__notes__") else None
    e14.self = e14
    del e14
    print(gc.collect())
main1()
