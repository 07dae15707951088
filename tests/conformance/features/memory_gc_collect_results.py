# what gc.collect returns
import gc

gc.collect()
class Node:
    pass

a = Node()
a.me = a
del a
print("one self-cycle:", gc.collect())
a, b = Node(), Node()
a.other, b.other = b, a
del a, b
print("a pair:", gc.collect())
items = []
items.append(items)
del items
print("a list in itself:", gc.collect())
d = {}
d["self"] = d
d = None
print("a dict in itself:", gc.collect())
def outer():
    def inner():
        return inner
    return inner
outer()
print("a recursive closure:", gc.collect())
class Temp:
    pass
del Temp
print("a class:", gc.collect() > 0)
print("nothing left:", gc.collect(), gc.garbage)
print(gc.collect(0), gc.collect(1), gc.collect(generation=2))
gc.collect(3)
