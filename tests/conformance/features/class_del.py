# what it shows: when __del__ runs
class Res:
    def __init__(self, name):
        self.name = name
        print("open", name)
    def __del__(self):
        print("close", self.name)
a = Res("a")
b = a
del a
print("one reference left")
b = Res("b")
print("replaced")
Res("temporary")
items = [Res("c"), Res("d")]
items.pop(0)
print("popped")
items.clear()
def scope():
    local = Res("local")
    print("in scope")
scope()
class Loud:
    def __del__(self):
        raise ValueError("ignored in del")
x = Loud()
del x
print("after the ignored error")
class Phoenix:
    saved = []
    def __del__(self):
        print("reborn")
        Phoenix.saved.append(self)
p = Phoenix()
del p
print(len(Phoenix.saved))
Phoenix.saved.clear()
print("not called twice", len(Phoenix.saved))
d = {"k": Res("in dict")}
d["k"] = None
e = Res("at the end")
