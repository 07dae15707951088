# what it shows: sys.getrefcount as references come and go
import sys
a = []
print(sys.getrefcount(a))
b = a
print(sys.getrefcount(a))
box = {"one": a, "two": [a, a]}
print(sys.getrefcount(a))
def look(x):
    y = x
    return sys.getrefcount(x)
print(look(a))
del box["two"]
print(sys.getrefcount(a))
box.clear()
del b
print(sys.getrefcount(a))
class Holder:
    def __init__(self, item):
        self.item = item
h = Holder(a)
print(sys.getrefcount(a), sys.getrefcount(h), sys.getrefcount(Holder))
fn = lambda: a
pair = (a, a)
gen = (a for _ in range(2))
print(sys.getrefcount(a), sys.getrefcount(fn), sys.getrefcount(pair))
del h, pair
print(sys.getrefcount(a), sys.getrefcount([]), sys.getrefcount(object()))
for item in [a]:
    print(sys.getrefcount(item))
try:
    raise ValueError(a)
except ValueError as e:
    print(sys.getrefcount(a), sys.getrefcount(e))
print(sys.getrefcount(a), sys.getrefcount("a longer text, made at compile time"), sys.getrefcount(12345.678))
text = "".join(["made", "at", "run"])
words = [text] * 5
print(sys.getrefcount(text), sys.getrefcount(None) == sys.getrefcount(True))
