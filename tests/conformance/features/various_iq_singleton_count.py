# interview: counting live instances, singletons in three ways, Borg state
import sys

class Tracked:
    live = 0
    def __init__(self):
        type(self).live += 1
    def __del__(self):
        type(self).live -= 1

class Singleton:
    _instance = None
    def __new__(cls, *args):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance
    def __init__(self, value):
        self.value = value

class Borg:
    _shared = {}
    def __init__(self):
        self.__dict__ = self._shared

class Meta(type):
    _instances = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]
class Config(metaclass=Meta):
    def __init__(self, name):
        self.name = name

a, b = Tracked(), [Tracked() for _ in range(3)]
print(Tracked.live)
b.pop()
a = None
print(Tracked.live, sys.getrefcount(b[0]))
s, t = Singleton(1), Singleton(2)
print(s is t, s.value)
x, y = Borg(), Borg()
x.state = "on"
print(y.state, x is y, x.__dict__ is y.__dict__, sys.getrefcount(Borg._shared))
print(Config("first") is Config("second"), Config("third").name)
del b
print(Tracked.live)
try:
    Singleton()
except Exception as e:
    print(type(e).__name__, e)
