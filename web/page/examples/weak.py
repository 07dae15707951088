import weakref

class Node:
    pass

def gone(ref):
    print("the parent is gone")

parent = Node()
child = Node()
parent.child = child
# A weak reference counts nothing,
# so that there is no cycle.
child.up = weakref.ref(parent, gone)
print(child.up() is parent)
# One name goes: the parent dies
# at once, and no collector runs.
del parent
print(child.up())
del child
