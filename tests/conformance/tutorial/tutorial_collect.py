import gc
class Node:
    def __init__(self, name):
        self.name = name
        self.ref = None
    def __del__(self):
        print("free", self.name)
gc.collect()
a, b = Node("a"), Node("b")
a.ref, b.ref = b, a
del a, b
print("collected", gc.collect())
l = []
l.append(l)
d = {"self": None}
d["self"] = d
del l, d
print(gc.collect())
class Tree:
    def __init__(self, parent=None):
        self.parent = parent
        self.kids = []
        if parent:
            parent.kids.append(self)
root = Tree()
kid = Tree(root)
grand = Tree(kid)
del root, kid
print(gc.collect(), grand.parent.parent.kids[0] is grand.parent)
del grand
print(gc.collect())
def cyc():
    def f():
        return f
    return f
cyc()
print(gc.collect())
gc.disable()
print(gc.isenabled(), gc.get_threshold())
gc.enable()
x = [1]
y = [x, x]
print(len(gc.get_referents(y)), gc.is_tracked(x), gc.is_tracked(5), gc.is_tracked({}), gc.is_tracked((1, 2)))
try:
    raise ValueError("hold")
except ValueError as e:
    keep = e
del keep
print(gc.collect())
