# mode: stdout
# copy: deepcopy of cycles, custom __copy__, __deepcopy__ and the memo
import copy

class Node:
    def __init__(self, value):
        self.value = value
        self.next = None

a, b = Node(1), Node(2)
a.next, b.next = b, a
a2 = copy.deepcopy(a)
print(a2.next.next is a2, a2 is a, a2.next is b, a2.next.value)
loop = [1]
loop.append(loop)
loop2 = copy.deepcopy(loop)
print(loop2, loop2[1] is loop2, loop2 is loop)

class Config:
    def __init__(self, options, cache):
        self.options = options
        self.cache = cache
    def __copy__(self):
        print("copy called")
        return Config(self.options, {})
    def __deepcopy__(self, memo):
        print("deepcopy called")
        return Config(copy.deepcopy(self.options, memo), self.cache)

c = Config({"size": [1]}, {"hit": 1})
s = copy.copy(c)
d = copy.deepcopy(c)
print(s.options is c.options, s.cache, d.options["size"] is c.options["size"], d.cache is c.cache)
memo = {}
x = [1]
y = copy.deepcopy(x, memo)
print(memo[id(x)] is y, len(memo))
try:
    copy.deepcopy([c for c in "ab"] + [(c for c in "ab")])
except TypeError as e:
    print(e)
try:
    copy.replace(a, value=3)
except TypeError as e:
    print(e)
