# gc: DEBUG_SAVEALL, garbage, callbacks and thresholds
import gc

class Leak:
    pass

gc.collect()
events = []
def watcher(phase, info):
    events.append((phase, sorted(info)))
gc.callbacks.append(watcher)
gc.collect()
gc.callbacks.remove(watcher)
print(events)
gc.set_debug(gc.DEBUG_SAVEALL)
leak = Leak()
leak.self = leak
del leak
print(gc.collect(), [type(o).__name__ for o in gc.garbage])
kept = gc.garbage[0]
print(kept.self is kept, gc.get_debug() == gc.DEBUG_SAVEALL)
gc.set_debug(0)
gc.garbage.clear()
del kept
print(gc.collect(), gc.garbage)
old = gc.get_threshold()
gc.set_threshold(500, 5, 5)
print(gc.get_threshold())
gc.set_threshold(*old)
print(gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_LEAK)
try:
    gc.set_threshold("many")
except TypeError as e:
    print(e)
