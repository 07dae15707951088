# mode: stdout
# gc: one cycle at a time, watched through reference counts
import gc
import sys

class Owner:
    def __init__(self, name):
        self.name = name
        self.pets = []

class Pet:
    def __init__(self, owner):
        self.owner = owner
        owner.pets.append(self)

ann = Owner("ann")
rex = Pet(ann)
tom = Pet(ann)
print(sys.getrefcount(ann), sys.getrefcount(rex), len(gc.get_referrers(tom)) > 0)
print(gc.collect(), gc.is_tracked(ann.pets), gc.is_tracked(ann.name))
del rex
print(len(ann.pets), gc.collect())
ann.pets.pop()
tom.owner = None
print(gc.collect(), sys.getrefcount(ann), sys.getrefcount(tom))
del ann
print(gc.collect())
ring = [Owner(n) for n in "abc"]
for i, o in enumerate(ring):
    o.pets.append(ring[i - 1])
del o
ring.clear()
print(gc.collect(), gc.collect())
print(tom.owner.name)
