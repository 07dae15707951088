import gc, sys, weakref
stuff = []
class Singleton1:
    _instance = None
    def __new__(cls, *args):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance
    def __init__(self, value=9):
        self.value = value
a2, b3 = Singleton1({}), Singleton1(sorted(set()))
print(a2 is b3, sys.getrefcount(a2))
Singleton1._instance = None
print(Singleton1() is a2)
class Phoenix4:
    saved = []
    def __del__(self):
        Phoenix4.saved.append(self)
p5 = Phoenix4()
p5.data = [str(v) for v in [12, int("789") & 11, max((1 if [] is [*[v * 3 for v in list(map(len, [str(v) for v in list(range(6))]))], 4] else (lambda a, b=6: a + b)((12 if "spam" == "red" else (lambda a, b=2 ** 19: a + b)(9)))), 11)]]
del p5
print(len(Phoenix4.saved))
back6 = Phoenix4.saved.pop()
back6.loop = back6
print(gc.collect() >= 0, len(Phoenix4.saved))
