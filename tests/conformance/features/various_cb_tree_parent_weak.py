# cookbook: cyclic trees with weak parents, cached instances, lazy properties
import weakref

class Node:
    def __init__(self, value):
        self.value = value
        self._parent = None
        self.children = []
    def __repr__(self):
        return "Node({!r})".format(self.value)
    @property
    def parent(self):
        return None if self._parent is None else self._parent()
    @parent.setter
    def parent(self, node):
        self._parent = weakref.ref(node)
    def add_child(self, child):
        self.children.append(child)
        child.parent = self

root = Node("parent")
c1 = Node("child")
root.add_child(c1)
print(c1.parent)
del root
print(c1.parent)

class Spam:
    _cache = weakref.WeakValueDictionary()
    def __new__(cls, name):
        if name in cls._cache:
            return cls._cache[name]
        self = super().__new__(cls)
        cls._cache[name] = self
        return self
    def __init__(self, name):
        print("Initializing", name)
        self.name = name
a = Spam("foo")
b = Spam("bar")
c = Spam("foo")
print(a is c, a is b, list(Spam._cache))
del a, c
print(list(Spam._cache))

class lazyproperty:
    def __init__(self, func):
        self.func = func
    def __get__(self, instance, cls):
        value = self.func(instance)
        setattr(instance, self.func.__name__, value)
        return value
class Circle:
    def __init__(self, radius):
        self.radius = radius
    @lazyproperty
    def area(self):
        print("Computing area")
        return 3 * self.radius ** 2
k = Circle(4.0)
print(k.area, k.area, vars(k))
