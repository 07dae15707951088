# a cache that does not keep its values alive
import weakref
class Image:
    def __init__(self, name):
        self.name = name
        print("loading", name)

cache = weakref.WeakValueDictionary()
def load(name):
    image = cache.get(name)
    if image is None:
        image = cache[name] = Image(name)
    return image

first = load("cat")
print(load("cat") is first, len(cache))
del first
print(len(cache), list(cache))
second = load("cat")
print(second.name)
