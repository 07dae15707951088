# mode: stdout
# a tree with parent links: del does not free it, gc does
import gc
import weakref

class TreeNode:
    def __init__(self, label, parent=None):
        self.label = label
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)

    def __repr__(self):
        return f"TreeNode({self.label!r})"

gc.disable()
root = TreeNode("root")
left = TreeNode("left", root)
right = TreeNode("right", root)
leaf = TreeNode("leaf", left)
watch = [weakref.ref(n) for n in (root, left, right, leaf)]
print(root.children, leaf.parent.parent)
del root, left, right, leaf
print([r() for r in watch])
found = gc.collect()
print(found, [r() for r in watch])
gc.enable()
print(gc.isenabled())
