# an AVL tree with rotations, in-order iteration and a height check
class Node:
    __slots__ = 'key', 'left', 'right', 'height'
    def __init__(self, key):
        self.key, self.left, self.right, self.height = key, None, None, 1

def height(node):
    return node.height if node else 0

def update(node):
    node.height = 1 + max(height(node.left), height(node.right))
    return node

def rotate_right(y):
    x = y.left
    y.left, x.right = x.right, y
    update(y)
    return update(x)

def rotate_left(x):
    y = x.right
    x.right, y.left = y.left, x
    update(x)
    return update(y)

def insert(node, key):
    if node is None:
        return Node(key)
    if key == node.key:
        raise ValueError(f'{key} is already there')
    if key < node.key:
        node.left = insert(node.left, key)
    else:
        node.right = insert(node.right, key)
    update(node)
    balance = height(node.left) - height(node.right)
    if balance > 1:
        if key > node.left.key:
            node.left = rotate_left(node.left)
        return rotate_right(node)
    if balance < -1:
        if key < node.right.key:
            node.right = rotate_right(node.right)
        return rotate_left(node)
    return node

def inorder(node):
    if node:
        yield from inorder(node.left)
        yield node.key
        yield from inorder(node.right)

def show(node):
    return f'({show(node.left)}{node.key}{show(node.right)})' if node else ''

root = None
for key in (1, 2, 3, 6, 5):
    root = insert(root, key)
    print(show(root), root.height)
print(list(inorder(root)), root.key)
try:
    insert(root, 6)
except ValueError as e:
    print(e)
try:
    insert(root, 'x')
except Exception as e:
    print(type(e).__name__, e)
