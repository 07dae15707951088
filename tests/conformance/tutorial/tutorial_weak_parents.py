import gc
import weakref
class Parent:
    def __init__(self, name):
        self.name = name
        self.children = []
    def add(self, child):
        self.children.append(child)
        child.parent = weakref.ref(self)
class Child:
    parent = None
    def __init__(self, name):
        self.name = name
    def whose(self):
        p = self.parent() if self.parent else None
        return p.name if p is not None else "orphan"
p = Parent("Ann")
for n in ("Bob", "Cy"):
    p.add(Child(n))
kid = p.children[0]
print(kid.whose(), weakref.getweakrefcount(p))
del p
print(kid.whose())
class Cache:
    def __init__(self):
        self.data = {}
    def get(self, key, make):
        ref = self.data.get(key)
        value = ref() if ref is not None else None
        if value is None:
            value = make(key)
            self.data[key] = weakref.ref(value, lambda r, k=key: self.data.pop(k))
        return value
cache = Cache()
one = cache.get("one", Child)
again = cache.get("one", Child)
print(one is again, len(cache.data))
del one, again
print(len(cache.data))
