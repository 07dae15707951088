# mode: stdout
# gc.get_referrers and gc.get_referents
import gc

class Owner:
    def __init__(self, pet):
        self.pet = pet

pet = ["cat"]
home = {"pet": pet}
owner = Owner(pet)
pair = (pet, 1)
referrers = gc.get_referrers(pet)
print(any(r is home for r in referrers), any(r is pair for r in referrers))
print(sorted({type(r).__name__ for r in referrers}))
del referrers
print(gc.get_referents(home), gc.get_referents(pair))
print(gc.get_referents(5, "text", [1, [2]]))
print([type(x).__name__ for x in gc.get_referents(owner)])
for thing in (1, "a", (), (1,), [], {}, {"a": 1}, owner, Owner, len):
    print(type(thing).__name__, gc.is_tracked(thing))
print(len(gc.get_referrers(home["pet"])) >= 3)
print(gc.is_finalized(owner), gc.get_threshold(), len(gc.get_count()))
gc.get_referents(owner)[0].append("dog")
print(home["pet"], owner.pet is pair[0])
