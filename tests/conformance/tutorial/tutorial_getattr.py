class Proxy:
    def __init__(self, target):
        self._target = target
    def __getattr__(self, name):
        print("get", name)
        return getattr(self._target, name)
p = Proxy([1, 2])
p.append(3)
print(p._target, p.count(1))
class Rec:
    def __init__(self, **kw):
        self.__dict__.update(kw)
    def __setattr__(self, k, v):
        print("set", k)
        object.__setattr__(self, k, v)
    def __delattr__(self, k):
        print("del", k)
        super().__delattr__(k)
r = Rec(a=1, b=[2])
r.c = 3
del r.a
print(r.__dict__)
class Lazy:
    @property
    def value(self):
        if not hasattr(self, "_v"):
            self._v = [1, 2]
        return self._v
z = Lazy()
print(z.value is z.value)
print(p.missing)
