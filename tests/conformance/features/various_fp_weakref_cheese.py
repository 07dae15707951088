# weak references and a WeakValueDictionary of cheeses
import weakref

class Cheese:
    def __init__(self, kind):
        self.kind = kind
    def __repr__(self):
        return f"Cheese({self.kind!r})"

stock = weakref.WeakValueDictionary()
catalog = [Cheese("Red Leicester"), Cheese("Tilsit"), Cheese("Brie"), Cheese("Parmesan")]
for cheese in catalog:
    stock[cheese.kind] = cheese
print(sorted(stock.keys()))
del catalog
print(sorted(stock.keys()))
del cheese
print(sorted(stock.keys()))
a_set = {0, 1}
wref = weakref.ref(a_set)
print(wref(), wref() is a_set)
a_set = {2, 3, 4}
print(wref(), wref() is None)
def bye():
    print("...like tears in the rain.")
s1 = {1, 2, 3}
s2 = s1
ender = weakref.finalize(s1, bye)
print(ender.alive)
del s1
print(ender.alive)
s2 = "spam"
print(ender.alive)
class MyList(list):
    pass
print(weakref.ref(MyList(range(3)))() is None)
try:
    weakref.ref([1])
except Exception as e:
    print(type(e).__name__, e)
