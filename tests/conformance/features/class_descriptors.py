# what it shows: data and non-data descriptors, __set_name__
class Typed:
    def __init__(self, kind):
        self.kind = kind
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        obj.__dict__[self.name] = value
    def __delete__(self, obj):
        del obj.__dict__[self.name]
class Lazy:
    def __init__(self, fn):
        self.fn = fn
    def __get__(self, obj, owner):
        if obj is None:
            return self
        value = obj.__dict__[self.fn.__name__] = self.fn(obj)
        return value
class Person:
    name = Typed(str)
    age = Typed(int)
    @Lazy
    def greeting(self):
        print("computing")
        return f"hi {self.name}"
p = Person()
print(p.name, p.age)
p.name, p.age = "Ann", 30
print(p.greeting, p.greeting, p.__dict__, Person.age.kind, isinstance(Person.greeting, Lazy))
p.__dict__["age"] = "not checked"
print(p.age)
try:
    p.age = "old"
except TypeError as e:
    print(e)
del p.age
print(p.age, hasattr(Typed, "__set__"), hasattr(Lazy, "__set__"))
Person.late = Typed(float)
try:
    p.late = 1.5
except AttributeError as e:
    print(e)
class Broken:
    def __set_name__(self, owner, name):
        raise ValueError("no name, please")
class User:
    field = Broken()
