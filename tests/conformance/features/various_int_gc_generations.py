# mode: stdout
# internals: thresholds, counts and stats of the collector
import gc

print(gc.isenabled(), gc.get_threshold())
gc.collect()
before = [dict(s) for s in gc.get_stats()]
print(len(before), sorted(before[0]))
class Node:
    pass
for _ in range(10):
    n = Node()
    n.me = n
del n
found = gc.collect()
after = gc.get_stats()
print(found, after[2]["collections"] - before[2]["collections"], after[2]["collected"] - before[2]["collected"])
gc.disable()
print(gc.isenabled())
gc.enable()
gc.set_threshold(1000, 15)
print(gc.get_threshold())
print(gc.collect(0), gc.collect(1), gc.collect(2))
try:
    gc.collect(3)
except ValueError as e:
    print(e)
try:
    gc.collect("all")
except Exception as e:
    print(type(e).__name__, e)
