# what it shows: __new__: singletons, immutable subclasses, caches
class Settings:
    _instance = None
    def __new__(cls, *args, **kw):
        if cls._instance is None:
            print("creating")
            cls._instance = super().__new__(cls)
        return cls._instance
    def __init__(self, value=0):
        self.value = value
a = Settings(1)
b = Settings(2)
print(a is b, a.value, Settings() is a, a.value)
class Inches(float):
    def __new__(cls, cm):
        self = super().__new__(cls, cm / 2.54)
        self.cm = cm
        return self
i = Inches(254)
print(i, i + 1, type(i + 1).__name__, i.cm, isinstance(i, float))
class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())
    def shout(self):
        return self + "!"
u = Upper("hi")
print(u, u.shout(), type(u.shout()).__name__, u == "HI", {u: 1}["HI"], type(u.lower()).__name__)
class Cached:
    cache = {}
    def __new__(cls, key):
        if key not in cls.cache:
            cls.cache[key] = super().__new__(cls)
        return cls.cache[key]
print(Cached("a") is Cached("a"), Cached("a") is Cached("b"), len(Cached.cache))
class Other:
    def __new__(cls):
        return 42
    def __init__(self):
        print("never called")
print(Other())
class Pair(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))
    first = property(lambda self: self[0])
p = Pair(1, 2)
print(p, p.first, p + (3,), type(p[:]).__name__)
class BadInit:
    def __init__(self):
        return 5
checks = [lambda: object.__new__(), lambda: object.__new__(5), lambda: int.__new__(str), lambda: object.__new__(int), lambda: Pair(1), lambda: BadInit(), lambda: object.__new__(Pair)]
for check in checks:
    try:
        check()
    except TypeError as e:
        print(e)
try:
    Settings(1, 2)
except TypeError as e:
    print(e)
