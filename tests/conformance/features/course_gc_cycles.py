# a cycle keeps objects alive until the collector comes
import gc
import weakref
class Node:
    def __init__(self, name):
        self.name = name
        self.partner = None
    def __del__(self):
        print("freed", self.name)

alone = Node("alone")
alone = None
a, b = Node("a"), Node("b")
a.partner, b.partner = b, a
ref = weakref.ref(a)
del a, b
print("still there:", ref().name)
print("collected:", gc.collect())
print(ref())
parent, child = Node("parent"), Node("child")
parent.partner = child
child.partner = weakref.proxy(parent)
print(child.partner.name)
del parent
child.partner.name
