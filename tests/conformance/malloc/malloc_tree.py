# mode: malloc
import sys


class Tree:
    __slots__ = ("key", "left", "right")

    def __init__(self, key):
        self.key = key
        self.left = self.right = None


def insert(tree, key):
    if tree is None:
        return Tree(key)
    if key < tree.key:
        tree.left = insert(tree.left, key)
    else:
        tree.right = insert(tree.right, key)
    return tree


def walk(tree):
    if tree:
        yield from walk(tree.left)
        yield tree.key
        yield from walk(tree.right)


def height(tree):
    return 1 + max(height(tree.left), height(tree.right)) if tree else 0


sys._debugmallocstats()
root = None
for i in range(200):
    root = insert(root, (i * 37) % 211)
sys._debugmallocstats()
keys = list(walk(root))
sys._debugmallocstats()
print(height(root), keys == sorted(keys))
sys._debugmallocstats()
root = None
sys._debugmallocstats()
