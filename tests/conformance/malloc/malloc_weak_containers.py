# mode: malloc
import sys
import weakref


class Item:
    pass


sys._debugmallocstats()
cache = weakref.WeakValueDictionary()
items = [Item() for _ in range(60)]
for i, item in enumerate(items):
    cache[i] = item
sys._debugmallocstats()
seen = weakref.WeakSet(items)
sys._debugmallocstats()
del items[30:]
del item
sys._debugmallocstats()
print(len(cache), len(seen))
sys._debugmallocstats()
keys = weakref.WeakKeyDictionary()
for item in items:
    keys[item] = "x"
sys._debugmallocstats()
items.clear()
del item
sys._debugmallocstats()
