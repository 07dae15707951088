# Three nodes that hold one another, and a name for each.
# Without the names nobody can reach them, yet no count is 0.
import gc

class Node:
    pass

gc.collect()                   # start with an empty young list
a = Node()
b = Node()
c = Node()
a.next = b
b.next = c
c.next = a                     # the circle is closed
root = Node()
root.child = Node()            # these two stay reachable
del a, b, c                    # the names go, the counts stay at 1
gc.collect(0)                  # the collector works out who is garbage
