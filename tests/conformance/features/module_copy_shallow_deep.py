# copy: shallow and deep copies of nested lists, dicts and instances
import copy
import sys

original = [[1, 2], [3, 4], {"k": "v"}]
alias = original
shallow = copy.copy(original)
deep = copy.deepcopy(original)
original[0].append(99)
original.append("new")
print(alias)
print(shallow)
print(deep)
print(shallow[0] is original[0], deep[0] is original[0], sys.getrefcount(original[0]))

class Team:
    def __init__(self, name, members):
        self.name = name
        self.members = members

t1 = Team("A", ["ann", "bob"])
t2 = copy.copy(t1)
t3 = copy.deepcopy(t1)
t1.members.append("cid")
print(t2.members, t3.members, t2.members is t1.members, t3.name is t1.name)
shared = ["s"]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], pair[0] is shared)
tup = (1, "a")
print(copy.copy(tup) is tup, copy.deepcopy(tup) is tup, copy.deepcopy(([],)) is tup)
