# singletons: a metaclass, __new__, and a decorator
class Singleton(type):
    _instances = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]

class Config(metaclass=Singleton):
    def __init__(self, path):
        print("init", path)
        self.path = path

a, b = Config("a.ini"), Config("b.ini")
print(a is b, b.path)

class Service:
    _instance = None
    def __new__(cls, *args):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance
    def __init__(self, name="default"):
        self.name = name

s, t = Service("one"), Service("two")
print(s is t, s.name)

def singleton(cls):
    made = {}
    def get(*args):
        return made.setdefault("it", None) or made.update(it=cls(*args)) or made["it"]
    return get

@singleton
class Log:
    lines = []
print(Log() is Log(), type(Log).__name__, type(Config).__name__, len(Singleton._instances))
try:
    isinstance(Log(), Log)
except TypeError as e:
    print(f"{type(e).__name__}: {e}")
