class Resource:
    open_count = 0
    def __init__(self, name):
        self.name = name
        Resource.open_count += 1
        print("open", name)
    def __del__(self):
        Resource.open_count -= 1
        print("free", self.name)
def use():
    r = Resource("local")
    return "used " + r.name
print(use())
a = Resource("a")
b = a
a = None
print("a gone?")
b = None
items = [Resource(str(i)) for i in range(3)]
items.pop(1)
items[0] = None
del items
d = {"k": Resource("in dict")}
d.clear()
def gen():
    r = Resource("gen")
    yield r.name
g = gen()
print(next(g))
del g
try:
    r = Resource("exc")
    raise ValueError(r.name)
except ValueError as e:
    print("handler", e)
x = Resource("end1")
y = Resource("end2")
print(Resource.open_count)
