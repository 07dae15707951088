# functional HOWTO: a tree walk, a counter you can send to, and close
class Tree:
    def __init__(self, label, left=None, right=None):
        self.label, self.left, self.right = label, left, right

def inorder(t):
    if t:
        for x in inorder(t.left):
            yield x
        yield t.label
        for x in inorder(t.right):
            yield x

def counter(maximum):
    i = 0
    while i < maximum:
        val = (yield i)
        if val is not None:
            i = val
        else:
            i += 1

tree = Tree(2, Tree(1), Tree(3))
print(list(inorder(tree)))
it = counter(10)
print(next(it), next(it), it.send(8), next(it))
try:
    next(it)
except StopIteration:
    print("exhausted")
g = counter(5)
next(g)
g.close()
print(g.gi_frame, list(g))
g2 = counter(5)
try:
    g2.send(3)
except Exception as e:
    print(type(e).__name__, e)
