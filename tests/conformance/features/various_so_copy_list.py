# StackOverflow: how do I clone a list so that it does not change after assignment
import copy

class Foo:
    def __init__(self, val):
        self.val = val
    def __repr__(self):
        return f"Foo({self.val!r})"

foo = Foo(1)
a = ["foo", foo, [2]]
b = a.copy()
c = a[:]
d = list(a)
e = copy.copy(a)
f = copy.deepcopy(a)
g = [*a]
a.append("baz")
foo.val = 5
a[2].append(3)
for name, clone in zip("abcdefg", [a, b, c, d, e, f, g]):
    print(name, clone, clone[1] is foo)
loop = [1]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin, twin[1] is twin, loop == [1, loop])
