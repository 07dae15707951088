class Res:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)
a = Res("a")
b = a
del a
print("still")
b = None
l = [Res(i) for i in range(3)]
l.pop()
l[0] = "x"
del l
def f():
    r = Res("local")
    print("in f")
f()
d = {"k": Res("dict")}
d["k"] = 1
Res("temp")
x = Res("x")
x.me = x
del x
print("cycle left")
import gc
print(gc.collect() > 0)
class Bad:
    def __del__(self):
        raise ValueError("in del")
bad = Bad()
del bad
keep = None
class Phoenix:
    def __del__(self):
        global keep
        keep = self
p = Phoenix()
del p
print(type(keep).__name__)
keep = None
last = Res("at exit")
other = Res("other")
