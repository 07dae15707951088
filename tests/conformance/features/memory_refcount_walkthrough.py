# reference counts as blog posts walk through them
import sys

class Thing:
    def __init__(self, name):
        self.name = name

x = Thing("first")
print("one name:", sys.getrefcount(x))
y = x
print("two names:", sys.getrefcount(x))
shelf = [x, x, x]
print("three list items:", sys.getrefcount(x))
lookup = {"thing": x}
print("a dict value:", sys.getrefcount(x))
def inspect(thing):
    return sys.getrefcount(thing)
print("inside a call:", inspect(x))
del y
print("after del y:", sys.getrefcount(x))
shelf.pop()
print("after pop:", sys.getrefcount(x))
shelf = None
print("list gone:", sys.getrefcount(x))
lookup["thing"] = "something else"
print("replaced:", sys.getrefcount(x))
method = x.__init__
print("a bound method:", sys.getrefcount(x))
del method
name = x.name
print(sys.getrefcount(x.__dict__) - 1 >= 1, name)
