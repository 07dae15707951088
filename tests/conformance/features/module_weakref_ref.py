# weakref: ref, callbacks, proxy, getweakrefcount; ends with ReferenceError
import weakref

class Tree:
    def __init__(self, kind):
        self.kind = kind
    def grow(self):
        return f"{self.kind} grows"

oak = Tree("oak")
r = weakref.ref(oak)
print(r() is oak, r().grow(), weakref.getweakrefcount(oak))
r2 = weakref.ref(oak)
print(r is r2, r == r2)
gone = weakref.ref(oak, lambda ref: print("callback", ref is gone))
p = weakref.proxy(oak)
print(p.kind, p.grow(), weakref.getweakrefcount(oak), len(weakref.getweakrefs(oak)))
p.kind = "old oak"
print(oak.kind, type(p).__name__, isinstance(p, Tree))
del oak
print(r(), gone(), r is r2)
for value in (5, "text", [1], (1,), {}):
    try:
        weakref.ref(value)
    except TypeError as e:
        print(e)
class Slotted:
    __slots__ = ("x",)
try:
    weakref.ref(Slotted())
except TypeError as e:
    print(e)
print(p.kind)
