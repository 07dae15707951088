# descriptor HOWTO: the simplest descriptor, a dynamic lookup and the invocation rules
class Ten:
    def __get__(self, obj, objtype=None):
        return 10

class ItemCount:
    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return len(obj.items)

class A:
    x = 5
    y = Ten()

class Directory:
    size = ItemCount()
    def __init__(self, items):
        self.items = items

a = A()
print(a.x, a.y, A.y)
print("y" in a.__dict__, "y" in vars(A))
s = Directory(["report", "letter"])
g = Directory([])
print(s.size, g.size)
s.items.append("memo")
print(s.size, type(Directory.size).__name__)
s.size = 100
print(s.size, g.size, vars(s)["size"])
del s.size
print(s.size)
a.y = 3
print(a.y, A.y, A.__dict__["y"].__get__(a))
try:
    print(g.length)
except Exception as e:
    print(type(e).__name__, e)
