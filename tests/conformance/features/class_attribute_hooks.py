# what it shows: __getattr__, __getattribute__, __setattr__, __delattr__, __dir__
class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)
    def __getattr__(self, name):
        print("getattr", name)
        return getattr(self._target, name)
    def __setattr__(self, name, value):
        print("setattr", name, value)
        setattr(self._target, name, value)
    def __delattr__(self, name):
        print("delattr", name)
        delattr(self._target, name)
    def __dir__(self):
        return ["b", "a"]
class Thing:
    color = "red"
t = Thing()
p = Proxy(t)
p.size = 5
print(p.size, p.color, t.__dict__, dir(p), list(p.__dict__))
del p.size
print(hasattr(p, "size"), vars(t))
class Logged:
    x = 1
    def __getattribute__(self, name):
        if name.startswith("secret"):
            raise AttributeError(f"no {name} for you")
        return super().__getattribute__(name)
    def __getattr__(self, name):
        return "fallback " + name
l = Logged()
l.secret = 5
print(l.x, l.secret, l.other, l.__dict__)
class Frozen:
    def __init__(self):
        self.__dict__["ready"] = True
    def __setattr__(self, name, value):
        raise AttributeError(f"cannot assign {name!r}")
f = Frozen()
try:
    f.ready = False
except AttributeError as e:
    print(e, f.ready)
try:
    del p.nothing
except AttributeError as e:
    print(e)
class Config(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
cfg = Config(a=1)
cfg.b = 2
print(cfg, cfg.a, cfg.b)
try:
    print(p.missing)
except AttributeError as e:
    print(e)
