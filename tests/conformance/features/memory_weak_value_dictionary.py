# WeakValueDictionary and WeakKeyDictionary drop dead entries
import weakref

class Image:
    def __init__(self, name):
        self.name = name
    def __repr__(self):
        return f"<Image {self.name}>"

cache = weakref.WeakValueDictionary()
def load(name):
    image = cache.get(name)
    if image is None:
        print("loading", name)
        image = cache[name] = Image(name)
    return image

a = load("cat.png")
b = load("cat.png")
c = load("dog.png")
print(a is b, len(cache), sorted(cache))
del a
print("cat.png" in cache)
del b
print("cat.png" in cache, list(cache.items()))
sizes = weakref.WeakKeyDictionary()
sizes[c] = 640
print(sizes[c], len(sizes))
del c
print(len(sizes), len(cache))
try:
    cache["dog.png"]
except KeyError as e:
    print(f"{type(e).__name__}: {e}")
