import gc

class Node:
    pass

# Start with an empty young list.
gc.collect()
a = Node()
b = Node()
c = Node()
a.next = b
b.next = c
# This closes the circle.
c.next = a
# These two stay reachable.
root = Node()
root.child = Node()
# The names go, and nobody can
# reach the three. But they hold
# one another: no count is 0.
del a, b, c
# The collector works it out.
gc.collect(0)
