import weakref, gc, sys
class Thing:
    pass
t = Thing()
t.label = "x"
r = weakref.ref(t, lambda ref: print("gone", ref() is None))
print(r() is t, sys.getrefcount(t), weakref.getweakrefcount(t))
cache = {}
cache["t"] = r
alias = t
del t
print(r().label)
del alias
print(cache["t"]())
o = Thing()
r1 = weakref.ref(o)
r2 = weakref.ref(o)
print(r1 is r2, r1 == r2)
o.self = o
del o
print(r1() is None)
gc.collect()
print(r1() is None)
try:
    weakref.ref(5)
except TypeError as e:
    print(e)
