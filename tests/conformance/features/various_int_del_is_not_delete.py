# internals: del removes a name, not an object
class Noisy:
    def __init__(self, tag):
        self.tag = tag
    def __del__(self):
        print("__del__", self.tag)

a = Noisy("first")
b = a
del a
print("name a is gone, object is not")
b = Noisy("second")
print("rebinding dropped the first")
items = [b, Noisy("third")]
del b
del items[1]
print("the list still has", items[0].tag)
def f():
    local = Noisy("local")
    print("leaving f")
f()
Noisy("temporary")
print("before clear")
items.clear()
d = {"x": Noisy("value")}
d["x"] = Noisy("replacement")
d.pop("x")
print("done")
try:
    print(a)
except Exception as e:
    print(type(e).__name__, e)
