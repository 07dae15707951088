# internals: an object that resurrects itself in __del__ is finalized once
import gc

graveyard = []

class Zombie:
    def __init__(self, name):
        self.name = name
        self.deaths = 0
    def __del__(self):
        self.deaths += 1
        print(self.name, "dies", self.deaths)
        graveyard.append(self)

z = Zombie("Rob")
print(gc.is_finalized(z))
del z
print(len(graveyard), graveyard[0].deaths, gc.is_finalized(graveyard[0]))
z = graveyard.pop()
del z
print("gone for good:", len(graveyard))
c = Zombie("Cycle")
c.me = c
del c
gc.collect()
print(graveyard[0].name, graveyard[0].me is graveyard[0])
graveyard[0].me = None
graveyard.clear()
print(gc.collect())
