# gc: cycles, what collect returns, is_tracked, enable and disable
import gc

class Node:
    def __init__(self, name):
        self.name = name
        self.other = None

gc.collect()
gc.disable()
print(gc.isenabled(), gc.collect())
a, b = Node("a"), Node("b")
a.other, b.other = b, a
del a, b
print(gc.collect())
lst = []
lst.append(lst)
del lst
print(gc.collect(), gc.garbage)
c = Node("c")
c.other = c
c = None
print(gc.collect())
gc.enable()
print(gc.isenabled())
for value in (1, "s", 1.5, None, [], {}, (), (1, 2), ([],), Node("n"), {1: 2}, len):
    print(type(value).__name__, gc.is_tracked(value))
print(gc.get_threshold(), sorted(gc.get_stats()[0]), len(gc.get_stats()))
try:
    gc.collect(5)
except ValueError as e:
    print(e)
try:
    gc.collect("all")
except TypeError as e:
    print(e)
