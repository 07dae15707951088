# internals: what the collector tracks
import gc
import sys

class Plain:
    pass
class Slotted:
    __slots__ = ("x",)
class Empty:
    __slots__ = ()

things = [0, "text", 1.5, None, [], {}, set(), (), (1, 2), ([],), {"a": 1}, {"a": []}]
for thing in things:
    print(type(thing).__name__, gc.is_tracked(thing), end="; ")
print()
print(gc.is_tracked(Plain()), gc.is_tracked(Slotted()), gc.is_tracked(Empty()), gc.is_tracked(Plain))
t = tuple([1, 2, 3])
print(gc.is_tracked(t))
gc.collect()
print(gc.is_tracked(t), gc.is_finalized(t))
def f():
    pass
print(gc.is_tracked(f), gc.is_tracked(len), gc.is_tracked(range(3)), gc.is_tracked(iter([])), gc.is_tracked(slice(1)))
d = {}
print(gc.is_tracked(d), sys.getsizeof(d))
try:
    gc.is_tracked()
except Exception as e:
    print(type(e).__name__, e)
