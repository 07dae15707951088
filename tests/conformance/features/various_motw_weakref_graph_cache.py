# module of the week: a cache of objects with and without weak references
import gc
import weakref

class ExpensiveObject:
    def __init__(self, name):
        self.name = name
    def __repr__(self):
        return "ExpensiveObject({})".format(self.name)
    def __del__(self):
        print("    (Deleting {})".format(self))

def demo(cache_factory):
    all_refs = {}
    print("CACHE TYPE:", cache_factory.__name__)
    cache = cache_factory()
    for name in ["one", "two", "three"]:
        o = ExpensiveObject(name)
        cache[name] = o
        all_refs[name] = o
        del o
    print("  Before, cache contains:", list(cache.keys()))
    print("  Cleanup:")
    del all_refs
    gc.collect()
    print("  After, cache contains:", list(cache.keys()))
    for name in ["one", "two", "three"]:
        print("   ", name, "=", cache.get(name))
    print("  demo returning")

demo(dict)
demo(weakref.WeakValueDictionary)
