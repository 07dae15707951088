class cached:
    def __init__(self, func):
        self.func = func
        self.name = func.__name__
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        value = self.func(obj)
        obj.__dict__[self.name] = value
        return value
class Data:
    def __init__(self, n):
        self.n = n
    @cached
    def squares(self):
        print("computing")
        return [i * i for i in range(self.n)]
d = Data(4)
print(d.squares)
print(d.squares is d.squares, list(d.__dict__))
print(type(Data.squares).__name__)
class Typed:
    def __init__(self, kind):
        self.kind = kind
    def __set_name__(self, owner, name):
        self.name = name
    def __get__(self, obj, owner):
        return obj.__dict__.get(self.name)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}")
        obj.__dict__[self.name] = value
class Person:
    name = Typed(str)
    age = Typed(int)
    def __init__(self, name, age):
        self.name, self.age = name, age
p = Person("Al", 3)
print(p.name, p.age)
for bad in ({"name": 1}, {"age": "x"}):
    for k, v in bad.items():
        try:
            setattr(p, k, v)
        except TypeError as e:
            print(e)
p.age += 1
print(p.__dict__)
