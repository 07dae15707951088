# multiple inheritance: the MRO, keyword arguments passed along
class Base:
    def __init__(self, **kwargs):
        if kwargs:
            raise TypeError(f"left over: {sorted(kwargs)}")
        print("Base")
class Named(Base):
    def __init__(self, name, **kwargs):
        print("Named")
        super().__init__(**kwargs)
        self.name = name
class Aged(Base):
    def __init__(self, age, **kwargs):
        print("Aged")
        super().__init__(**kwargs)
        self.age = age
class Person(Named, Aged):
    def __str__(self):
        return f"{self.name} ({self.age})"
p = Person(name="Eve", age=7)
print(p, [c.__name__ for c in Person.mro()])
print(super(Named, p).__init__.__func__.__qualname__)
try:
    Person(name="Eve", age=7, height=1)
except TypeError as e:
    print(e)
try:
    Person("Eve")
except TypeError as e:
    print(e)
try:
    class Impossible(Base, Named):
        pass
except TypeError as e:
    print(e)
class X(Named, Aged): pass
class Y(Aged, Named): pass
class Z(X, Y): pass
