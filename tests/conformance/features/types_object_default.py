# what it shows: what every object can do by default
class Thing:
    """A thing."""
a = Thing()
b = Thing()
print(a == b, a == a, a != b, hash(a) == hash(a), isinstance(a, object), len({a, b, a}))
print(repr(a).startswith("<__main__.Thing object at 0x"), str(a) == repr(a), format(a) == str(a))
print(a.__class__, type(a) is Thing, a.__doc__, a.__module__, a.__dict__, a.__eq__(b), a.__ne__(a), a.__lt__(b))
print(id(a) != id(b), object().__class__, object.__bases__, object.__mro__, type(object), type(type))
o = object()
try:
    o.x = 1
except AttributeError as e:
    print(e)
try:
    a < b
except TypeError as e:
    print(e)
try:
    a + 1
except TypeError as e:
    print(e)
try:
    a()
except TypeError as e:
    print(e)
try:
    a[0]
except TypeError as e:
    print(e)
try:
    len(a)
except TypeError as e:
    print(e)
try:
    iter(a)
except TypeError as e:
    print(e)
try:
    Thing(1)
except TypeError as e:
    print(e)
try:
    object(1)
except TypeError as e:
    print(e)
try:
    format(a, ">5")
except TypeError as e:
    print(e)
print([n for n in dir(a) if n in ("__init__", "__hash__", "__reduce__", "__dict__", "x")])
try:
    a.missing
except AttributeError as e:
    print(e)
