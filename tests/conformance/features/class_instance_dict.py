# what it shows: instances as dictionaries: __dict__, dynamic attributes
class Bag:
    default = "class"
    def __init__(self, **kw):
        self.__dict__.update(kw)
b = Bag(a=1, b=2)
d = b.__dict__
d["c"] = 3
b.e = 4
print(b.c, d, b.__dict__ is d, vars(b) is d, list(d))
del d["a"]
print(hasattr(b, "a"), b.default)
b.default = "instance"
print(b.default, Bag.default, d["default"])
del b.default
print(b.default)
b.__dict__ = {"x": 10}
print(b.x, hasattr(b, "b"), d, vars(b))
for i, name in enumerate(["north", "south"]):
    setattr(b, name, i)
print(b.north, b.south, {k: getattr(b, k) for k in vars(b)})
other = Bag()
other.__dict__ = b.__dict__
other.shared = True
print(b.shared, other.x)
b.__class__ = type("Renamed", (Bag,), {"hello": lambda self: "hello " + str(self.x)})
print(b.hello(), type(b).__name__, isinstance(b, Bag))
b.me = b
print(b.me.me.me.x, "me" in vars(b))
vars(b).pop("me")
try:
    b.__dict__ = 5
except TypeError as e:
    print(e)
try:
    del b.nothing
except AttributeError as e:
    print(e)
try:
    del b.default
except AttributeError as e:
    print(e)
print(sorted(vars(b)), b.__dict__.get("zzz"))
b.hello = 5
try:
    b.hello()
except TypeError as e:
    print(e)
