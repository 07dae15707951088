# validated attributes: a property and a descriptor
class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name
    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.name)
    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive, not {value}")
        setattr(obj, self.name, value)

class Person:
    age = Positive()
    def __init__(self, name, age):
        self.name = name
        self.age = age
    @property
    def name(self):
        return self._name
    @name.setter
    def name(self, value):
        if not isinstance(value, str) or not value:
            raise TypeError("name must be a non-empty string")
        self._name = value.title()

p = Person("ann lee", 31)
print(p.name, p.age, vars(p))
for action in (lambda: setattr(p, "age", -1), lambda: setattr(p, "name", 5), lambda: delattr(p, "name")):
    try:
        action()
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    Person("bob", 0)
except ValueError as e:
    print(e)
