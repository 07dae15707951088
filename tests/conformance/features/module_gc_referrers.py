# mode: stdout
# gc: get_referrers, get_referents, get_objects, freeze
import gc

class Box:
    def __init__(self, content):
        self.content = content

item = ["treasure"]
box = Box(item)
shelf = {"box": box, "item": item}
print([type(r).__name__ for r in gc.get_referents(shelf)])
refs = gc.get_referrers(item)
print(len(refs) >= 2, any(r is shelf for r in refs), any(r is box for r in refs))
print(gc.get_referents([1, "a", item]), gc.get_referents(5), gc.get_referents((1, 2), [3]))
print(any(o is box for o in gc.get_objects()), any(o is item for o in gc.get_objects(generation=0)))
print(sum(isinstance(o, Box) for o in gc.get_objects()))
del refs
twins = [Box(i) for i in range(2)]
print(sum(isinstance(o, Box) for o in gc.get_objects()), gc.is_finalized(box))
gc.freeze()
print(gc.get_freeze_count() > 0, any(o is box for o in gc.get_objects()))
gc.unfreeze()
print(gc.get_freeze_count(), any(o is box for o in gc.get_objects()))
try:
    gc.get_objects(generation=7)
except ValueError as e:
    print(e)
try:
    gc.get_objects("young")
except TypeError as e:
    print(e)
