# a binary search tree and its traversals
class Tree:
    def __init__(self, key):
        self.key, self.left, self.right = key, None, None
    def insert(self, key):
        side = "left" if key < self.key else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Tree(key))
        else:
            child.insert(key)
    def inorder(self):
        if self.left:
            yield from self.left.inorder()
        yield self.key
        if self.right:
            yield from self.right.inorder()
    def height(self):
        return 1 + max(t.height() if t else 0 for t in (self.left, self.right))

root = Tree(8)
for key in (3, 10, 1, 6):
    root.insert(key)
print(list(root.inorder()), root.height())
root.left = None
print(list(root.inorder()), root.height())
try:
    print(root.left.key)
except AttributeError as e:
    print(e)
