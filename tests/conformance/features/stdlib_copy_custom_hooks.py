# mode: stdout
# copy: shallow, deep, __copy__, __deepcopy__ with its memo, and copy.replace
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
        print('__copy__()')
        return MyClass(self.name)
    def __deepcopy__(self, memo):
        print('__deepcopy__()', len(memo))
        return MyClass(copy.deepcopy(self.name, memo))

a = MyClass('a')
my_list = [a]
dup = copy.copy(my_list)
print('dup is my_list:', dup is my_list, 'same item:', dup[0] is my_list[0])
deep = copy.deepcopy([a, a])
print('deep item is a:', deep[0] is a, deep[0] == a, deep[0] is deep[1])
sc, dc = copy.copy(a), copy.deepcopy(a)
print(sc == dc, sc >= dc)

class Graph:
    def __init__(self, name, connections):
        self.name, self.connections = name, connections
    def __repr__(self):
        return 'Graph({!r}, {})'.format(self.name, [c.name for c in self.connections])

root = Graph('root', [])
root.connections.append(Graph('child', [root]))
twin = copy.deepcopy(root)
print(twin, twin.connections[0].connections[0] is twin, twin is root)
t = (1, [2])
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, 'x')) is not None)
try:
    copy.replace(a, name='z')
except TypeError as e:
    print(e)
