import gc
import weakref
class Node:
    def __init__(self, name):
        self.name = name
        self.next = None
    def __repr__(self):
        return f"Node({self.name!r})"
    def __del__(self):
        print("deleting", self.name)
a = Node("a")
b = Node("b")
a.next = b
b.next = a
ref = weakref.ref(a)
print(ref() is a)
del a, b
print(ref())
print(gc.collect())
print(ref())
n = Node("c")
n = None
gc.disable()
x = []
x.append(x)
print(x)
del x
print(gc.collect(), gc.isenabled(), gc.get_count())
gc.enable()
