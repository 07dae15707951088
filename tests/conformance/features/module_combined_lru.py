# OrderedDict: a least recently used cache of one's own
from collections import OrderedDict

class LRUCache:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.data = OrderedDict()
        self.hits = self.misses = 0
    def get(self, key, default=-1):
        if key not in self.data:
            self.misses += 1
            return default
        self.hits += 1
        self.data.move_to_end(key)
        return self.data[key]
    def put(self, key, value):
        if key in self.data:
            self.data.move_to_end(key)
        self.data[key] = value
        if len(self.data) > self.capacity:
            old, _ = self.data.popitem(last=False)
            print("evicted", old)
    def __repr__(self):
        return f"LRUCache({list(self.data.items())})"

cache = LRUCache(2)
cache.put("a", [1])
cache.put("b", [2])
print(cache.get("a"))
cache.put("c", [3])
print(cache.get("b"), cache)
cache.put("a", [10])
cache.put("d", [4])
print(cache, cache.hits, cache.misses)
try:
    cache.put([1], "list key")
except TypeError as e:
    print(e)
LRUCache(0)
