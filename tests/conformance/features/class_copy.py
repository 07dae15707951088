# what it shows: __copy__ and __deepcopy__, and copying in general
import copy
class Node:
    def __init__(self, value, children=()):
        self.value = value
        self.children = list(children)
class Custom(Node):
    def __copy__(self):
        print("copying", self.value)
        return Custom(self.value + 1, self.children)
    def __deepcopy__(self, memo):
        print("deepcopying", self.value)
        new = Custom(self.value * 10)
        memo[id(self)] = new
        new.children = copy.deepcopy(self.children, memo)
        return new
leaf = Node("leaf")
tree = Node("root", [leaf, leaf])
shallow = copy.copy(tree)
deep = copy.deepcopy(tree)
print(shallow.children is tree.children, deep.children is tree.children, deep.children[0] is leaf, deep.children[0] is deep.children[1], deep.value)
c = Custom(1, [leaf])
print(copy.copy(c).value, copy.copy(c).children[0] is leaf)
d = copy.deepcopy([c, c])
print(d[0] is d[1], d[0].value, d[0].children[0] is leaf)
loop = [1]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin is loop, twin[1] is twin, copy.copy((1, 2)) is not None, copy.deepcopy("text"))
t = (1, [2])
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, 2)) == (1, 2), copy.copy(len) is len, copy.copy([1]), copy.copy({1: 2}), copy.copy({3}))
moved = copy.replace(type("P", (), {"__replace__": lambda self, **kw: kw})(), x=5)
print(moved)
try:
    copy.deepcopy(x for x in [1])
except TypeError as e:
    print(e)
