# data and non-data descriptors, __set_name__, and lookup order
class Field:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default
    def __set_name__(self, owner, name):
        print('set name', owner.__name__, name)
        self.name = name
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, self.default)
    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{self.name} must be {self.kind.__name__}, got {value!r}')
        instance.__dict__[self.name] = value
    def __delete__(self, instance):
        print('deleting', self.name)
        instance.__dict__.pop(self.name, None)

class Lazy:
    def __init__(self, func):
        self.func = func
        self.__doc__ = func.__doc__
    def __get__(self, instance, owner):
        if instance is None:
            return self
        print('computing', self.func.__name__)
        value = instance.__dict__[self.func.__name__] = self.func(instance)
        return value

class Person:
    name = Field(str)
    age = Field(int, 0)
    def __init__(self, name, age=0):
        self.name, self.age = name, age
    @Lazy
    def initials(self):
        """Letters."""
        return ''.join(w[0] for w in self.name.split())

p = Person('Ada Lovelace', 36)
print(p.initials, p.initials, p.__dict__)
p.__dict__['age'] = 99
print(p.age, Person.age.kind, Person.initials.__doc__)
del p.age
print(p.age, vars(p))
try:
    p.age = 'old'
except TypeError as e:
    print(e)
p.__dict__['initials'] = 'X'
print(p.initials)
Person.age = 5
print(p.age)
print(Person('Bob', '7').age)
