# assignment, copy and deepcopy of nested data
import copy
import sys

original = {"name": "base", "tags": ["a", "b"], "pos": (1, [2])}
alias = original
shallow = copy.copy(original)
deep = copy.deepcopy(original)
original["tags"].append("c")
original["pos"][1].append(3)
original["name"] = "changed"
print(alias)
print(shallow)
print(deep)
print(shallow["tags"] is original["tags"], deep["tags"] is original["tags"])
print(sys.getrefcount(original["tags"]), sys.getrefcount(deep["tags"]))
shared = [0]
pair = [shared, shared]
twin = copy.deepcopy(pair)
print(twin[0] is twin[1], twin[0] is shared)
t = (1, 2, "x")
print(copy.copy(t) is t, copy.deepcopy(t) is t)
loop = [1]
loop.append(loop)
clone = copy.deepcopy(loop)
print(clone, clone[1] is clone)
class Box:
    def __init__(self, items):
        self.items = items
    def __deepcopy__(self, memo):
        return Box(["copied"])
print(copy.copy(Box(shared)).items is shared, copy.deepcopy(Box(shared)).items)
try:
    copy.deepcopy(x for x in shared)
except TypeError as e:
    print(repr(e))
