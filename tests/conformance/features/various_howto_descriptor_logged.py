# descriptor HOWTO: managed attributes that log every access
class LoggedAccess:
    def __set_name__(self, owner, name):
        self.public_name = name
        self.private_name = "_" + name
    def __get__(self, obj, objtype=None):
        value = getattr(obj, self.private_name)
        print(f"Accessing {self.public_name!r} giving {value!r}")
        return value
    def __set__(self, obj, value):
        print(f"Updating {self.public_name!r} to {value!r}")
        setattr(obj, self.private_name, value)

class Person:
    name = LoggedAccess()
    age = LoggedAccess()
    def __init__(self, name, age):
        self.name = name
        self.age = age
    def birthday(self):
        self.age += 1

mary = Person("Mary M", 30)
print(vars(mary))
mary.birthday()
print(vars(vars(Person)["name"]))
del mary._name
try:
    mary.name
except AttributeError as e:
    print(e)
try:
    del mary.age
except Exception as e:
    print(type(e).__name__, e)
