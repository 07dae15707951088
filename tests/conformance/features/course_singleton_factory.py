# a singleton through __new__, a factory through a registry
class Config:
    _instance = None
    def __new__(cls, *args):
        if cls._instance is None:
            print("creating")
            cls._instance = super().__new__(cls)
        return cls._instance
    def __init__(self, mode="dev"):
        self.mode = mode

class Animal:
    registry = {}
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Animal.registry[cls.__name__.lower()] = cls
    @classmethod
    def create(cls, kind):
        return cls.registry[kind]()
class Dog(Animal):
    sound = "Woof"
class Cat(Animal):
    sound = "Meow"

a, b = Config("test"), Config()
print(a is b, a.mode)
pets = [Animal.create(kind) for kind in ("dog", "cat", "dog")]
print([p.sound for p in pets], pets[0] is pets[2])
try:
    Animal.create("fish")
except KeyError as e:
    print(repr(e))
