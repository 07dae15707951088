# the same tree with weak parent links frees itself
import weakref

class Node:
    def __init__(self, label, parent=None):
        self.label = label
        self._parent = weakref.ref(parent) if parent else None
        self.children = []
        if parent:
            parent.children.append(self)

    @property
    def parent(self):
        return self._parent() if self._parent else None

    def __del__(self):
        print("del", self.label)

root = Node("root")
child = Node("child", root)
grandchild = Node("grandchild", child)
print(grandchild.parent.label, child.parent.label, root.parent)
del child
print(grandchild.parent.label)
root = None
print("root gone")
print(grandchild.parent)
print(weakref.getweakrefcount(grandchild))
print(grandchild.parent.label)
