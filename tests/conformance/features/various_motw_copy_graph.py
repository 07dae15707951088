# module of the week: shallow and deep copies, __copy__, __getstate__ and a graph with cycles
import copy
import functools

@functools.total_ordering
class MyClass:
    def __init__(self, name):
        self.name = name
    def __eq__(self, other):
        return self.name == other.name
    def __gt__(self, other):
        return self.name > other.name
    def __copy__(self):
        print("__copy__()")
        return MyClass(self.name)
    def __getstate__(self):
        print("__getstate__()")
        return {"name": self.name}

a = MyClass("a")
my_list = [a]
dup = copy.copy(my_list)
deep = copy.deepcopy(my_list)
print(dup is my_list, dup[0] is my_list[0], deep[0] is a, deep[0] == a, a < MyClass("b"))
copy.copy(a)

class Graph:
    def __init__(self, name, connections):
        self.name = name
        self.connections = connections
    def add_connection(self, other):
        self.connections.append(other)
root = Graph("root", [])
x = Graph("a", [root])
y = Graph("b", [x, root])
root.add_connection(x)
root.add_connection(y)
twin = copy.deepcopy(root)
print(twin is root, [c.name for c in twin.connections], twin.connections[0].connections[0] is twin)
print(twin.connections[1].connections[0] is twin.connections[0])
print(copy.replace(__import__("datetime").date(2020, 1, 2), year=2021))
try:
    copy.replace(my_list, name="b")
except Exception as e:
    print(type(e).__name__, e)
