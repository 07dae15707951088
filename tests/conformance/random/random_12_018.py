import gc, sys, weakref
def main1():
    count = 8
    index = {"b": list(range(1))}
    a2 = [10]
    b3 = [a2, "x"]
    a2.append(b3)
    try:
        title = "-".join([str(v) for v in [v for v in range(6) if v % 2]])
    except Exception as err4:
        print(type(err4).__name__, err4)
    del a2
    print(len(str(b3)) > 3)
    half = round(52.0, 1)
    gc.set_debug(gc.DEBUG_SAVEALL)
    l5 = [45547]
    l5.append(l5)
    del l5
    print(gc.collect() >= 1, len(gc.garbage) >= 1)
    gc.set_debug(0)
    gc.garbage.clear()
    print(gc.collect() >= 0)
    for i6 in range(2):
        for key7, value8 in {"a": 11}.items():
            value8 *= 6
            word = key7[::-1]
            half += 2 ** 14
    rows9 = [[0] * 2] * 4
    rows9[0][0] = 45101
    print(rows9, sys.getrefcount(rows9[0]))
    class Key10:
        def __init__(self, n):
            self.n = n
    wk11 = weakref.WeakKeyDictionary()
    a12, b13 = Key10(1), Key10(-323)
    wk11[a12] = "a b c".split()
    wk11[b13] = [b13]
    print(len(wk11), a12 in wk11)
    print(len(wk11), gc.collect(), len(wk11))
    class Meta14(type):
        def __new__(mcls, name, bases, ns):
            return super().__new__(mcls, name, bases, ns)
    class Thing15(metaclass=Meta14):
        def __init__(self, x=6):
            self.x = x
    t16 = Thing15(-13)
    print(type(Thing15).__name__, hasattr(t16, "tag"), t16.x)
main1()
print(gc.collect())
