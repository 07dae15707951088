# types: SimpleNamespace, MappingProxyType, MethodType, new_class, type checks
import types

ns = types.SimpleNamespace(x=1, y="two")
ns.z = [3]
del ns.x
print(ns, ns == types.SimpleNamespace(y="two", z=[3]), vars(ns))
config = {"debug": True}
view = types.MappingProxyType(config)
config["level"] = 3
print(view, view["level"], len(view), list(view))
try:
    view["debug"] = False
except TypeError as e:
    print(e)
try:
    ns.missing
except AttributeError as e:
    print(e)

class Dog:
    def __init__(self, name):
        self.name = name

def bark(self, times=1):
    return f"{self.name}: " + "woof " * times

d = Dog("Rex")
d.bark = types.MethodType(bark, d)
print(d.bark(2), d.bark.__self__ is d, d.bark.__func__ is bark)
Cat = types.new_class("Cat", (Dog,), {}, lambda body: body.update(sound="meow"))
print(Cat("Tom").sound, Cat.__name__, Cat.__bases__[0] is Dog)
print(isinstance(bark, types.FunctionType), isinstance(len, types.BuiltinFunctionType))
print(isinstance((x for x in ""), types.GeneratorType), isinstance(None, types.NoneType), types.GenericAlias(list, (int,)))
print(type(Dog.__dict__) is types.MappingProxyType, isinstance(d.bark, types.MethodType), int | str)
del view["debug"]
