# what it shows: making classes with type(), and asking a class about itself
def greet(self):
    return f"hi, {self.name}"
Base = type("Base", (), {"name": "base", "greet": greet})
Child = type("Child", (Base,), {"name": "child"})
c = Child()
print(c.greet(), Base.__name__, Child.__bases__, Child.__base__, Child.__mro__, Child.mro())
print(Base.__subclasses__(), type(Child), isinstance(c, Base), issubclass(Child, Base), Child.__qualname__, Child.__module__)
class Grand(Child):
    pass
print([k.__name__ for k in Child.__subclasses__()], Grand.__dict__.get("name"), Grand.name, type(5), type(None), type(type(c)))
print(sorted(k for k in vars(Base) if not k.startswith("__")), Base.__dict__["greet"] is greet, type(vars(Base)).__name__)
Child.name = "renamed"
Child.__name__ = "Kid"
print(Child, c.greet(), repr(type("", (), {})))
del Grand
for args in [("X",), ("X", (), {}, 1), (1, (), {}), ("X", [], {}), ("X", (5,), {}), ("X", (), []), ("X", (bool,), {}), ("X", (Base, Base), {})]:
    try:
        type(*args)
    except TypeError as e:
        print(e)
try:
    Base.__dict__["x"] = 1
except TypeError as e:
    print(e)
try:
    int.x = 1
except TypeError as e:
    print(e)
try:
    c.__class__ = int
except TypeError as e:
    print(e)
try:
    Child.nothing
except AttributeError as e:
    print(e)
