import gc, sys, weakref
print([], [-281] * 1, {"b": (10) + 1, "c": 26628, "a": 4, "key": sum([]) // 3})
seen = {v % 5 for v in list({}.values())} & {-344, 7, 5}
state2 = 9
def update1(a):
    global state2
    state2 = [state2, a]
update1(dict(zip(list(dict(zip(["%s:%d" % ("", 10), "%s:%d" % ("eggs", 3)], [*[v for v in range(5) if v % 2], 6]))), [])))
update1([v * 5 for v in [v for v in range(3) if v % 2]])
update1({"zz": len({**{**{s: len(s) for s in ["%s:%d" % ("long word here", 1), "eggs", "spam", "ab", ""]}, "zz": 3}, "key": 3}), "zz": abs(27236), "a": 5})
print(state2)
log3 = []
def watch4(phase, info):
    if phase == "stop":
        log3.append(info["generation"])
gc.collect()
gc.callbacks.append(watch4)
gc.collect(0)
gc.callbacks.remove(watch4)
print(log3)
parts4 = [str(v) for v in list(map(len, ["red", str(5), str(10), "42" + "", "hello"]))]
class Slotted5:
    __slots__ = ("x", "y")
    def __init__(self, x, y=6625):
        self.x = x
        self.y = y
    def __eq__(self, other):
        return self.x == other.x
s6 = Slotted5([list({s: len(s) for s in parts4})])
t7 = Slotted5(s6, y=[(0, "42"), [], ", ".join(parts4)])
try:
    s6.z = 9
    print("has z")
except AttributeError as err8:
    print(type(err8).__name__)
del s6.y
print(hasattr(s6, "y"), sys.getsizeof(s6))
class Sub9(Slotted5, object):
    __slots__ = ()
u10 = Sub9(1)
print(hasattr(u10, "__dict__"), u10.x)
