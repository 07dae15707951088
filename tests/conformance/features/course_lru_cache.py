# an LRU cache on an OrderedDict, beside functools.lru_cache
from collections import OrderedDict
from functools import lru_cache
class LRU:
    def __init__(self, size):
        self.size = size
        self.data = OrderedDict()
    def get(self, key):
        if key not in self.data:
            return None
        self.data.move_to_end(key)
        return self.data[key]
    def put(self, key, value):
        self.data[key] = value
        self.data.move_to_end(key)
        if len(self.data) > self.size:
            print("evict", self.data.popitem(last=False))

cache = LRU(2)
cache.put("a", [1])
cache.put("b", [2])
print(cache.get("a"))
cache.put("c", [3])
print(cache.get("b"), list(cache.data))

@lru_cache(maxsize=2)
def square(n):
    print("computing", n)
    return n * n
print(square(3), square(3), square(4), square(5), square(3))
print(square.cache_info())
try:
    square([1])
except TypeError as e:
    print(e)
