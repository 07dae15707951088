# internals: gc.freeze moves everything to the permanent generation
import gc

class Thing:
    pass

gc.collect()
gc.unfreeze()
print(gc.get_freeze_count())
t = Thing()
t.self = t
gc.freeze()
print(gc.get_freeze_count() > 0, gc.is_tracked(t))
del t
print("while frozen:", gc.collect())
gc.unfreeze()
print(gc.get_freeze_count())
print("after unfreeze:", gc.collect())
print(gc.collect())
try:
    gc.freeze(1)
except Exception as e:
    print(type(e).__name__, e)
