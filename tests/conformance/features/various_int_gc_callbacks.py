# internals: gc.callbacks tell when a collection starts and stops
import gc

class Node:
    def __init__(self, name):
        self.name = name
        self.other = None

log = []
def on_gc(phase, info):
    log.append((phase, info["generation"], info["collected"], info["uncollectable"]))

gc.collect()
gc.callbacks.append(on_gc)
gc.collect()
a, b = Node("a"), Node("b")
a.other, b.other = b, a
del a
gc.collect(1)
print(log[-1])
del b
print(gc.collect())
for entry in log:
    print(entry)
gc.callbacks.remove(on_gc)
gc.collect()
print(len(log), on_gc in gc.callbacks)
try:
    gc.callbacks.remove(on_gc)
except Exception as e:
    print(type(e).__name__, e)
