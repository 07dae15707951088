import gc, sys
gc.collect()
class A: pass
a = A()
a.me = a
print(sys.getrefcount(a))
del a
print("unreachable:", gc.collect())
l1 = [1]
l2 = [l1]
l1.append(l2)
del l1
del l2
print("unreachable:", gc.collect())
d = {}
d["self"] = d
d = None
print(gc.collect())
def f():
    def g():
        return g
    return 1
f()
print(gc.collect())
print(gc.get_threshold(), gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked((1, 2)), gc.is_tracked({}))
class B:
    def __del__(self):
        print("B del")
        global saved
        saved = self
b = B()
b.b = b
del b
print(gc.collect())
print(saved.b is saved)
del saved
print(gc.collect())
print(len(gc.garbage))
