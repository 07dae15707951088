# an LRU cache of our own: doubly linked list, dict, decorator, statistics and weak parents
from functools import wraps

class Link:
    __slots__ = ('key', 'value', 'prev', 'next')
    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.prev = self.next = self

class LRU:
    def __init__(self, capacity, on_evict=None):
        if capacity <= 0:
            raise ValueError(f'capacity must be positive, not {capacity}')
        self.capacity, self.on_evict = capacity, on_evict
        self.root = Link()
        self.table = {}
        self.hits = self.misses = 0
    def _unlink(self, link):
        link.prev.next, link.next.prev = link.next, link.prev
    def _push(self, link):
        last = self.root.prev
        link.prev, link.next = last, self.root
        last.next = self.root.prev = link
    def __getitem__(self, key):
        try:
            link = self.table[key]
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        self._unlink(link)
        self._push(link)
        return link.value
    def __setitem__(self, key, value):
        if key in self.table:
            link = self.table[key]
            link.value = value
            self._unlink(link)
        else:
            if len(self) >= self.capacity:
                oldest = self.root.next
                self._unlink(oldest)
                del self.table[oldest.key]
                if self.on_evict:
                    self.on_evict(oldest.key, oldest.value)
            link = self.table[key] = Link(key, value)
        self._push(link)
    def __delitem__(self, key):
        self._unlink(self.table.pop(key))
    def __len__(self):
        return len(self.table)
    def __contains__(self, key):
        return key in self.table
    def __iter__(self):
        link = self.root.next
        while link is not self.root:
            yield link.key
            link = link.next
    def __repr__(self):
        return f'<LRU {len(self)}/{self.capacity} {list(self)} hits={self.hits} misses={self.misses}>'

def cached(capacity):
    def decorate(func):
        cache = LRU(capacity, lambda k, v: print(f'   evict {func.__name__}{k} -> {v}'))
        @wraps(func)
        def wrapper(*args):
            try:
                return cache[args]
            except KeyError:
                value = cache[args] = func(*args)
                return value
        wrapper.cache = cache
        return wrapper
    return decorate

@cached(3)
def square(n):
    print('   computing', n)
    return n * n

print([square(n) for n in (1, 2, 1, 3, 4, 1, 2)])
print(square.cache, (1,) in square.cache)
lru = LRU(2)
lru['a'], lru['b'] = [1], [2]
lru['a'].append(9)
lru['c'] = [3]
print(lru, lru['a'], 'b' in lru)
del lru['a']
lru['c'] = [33]
print(lru, list(lru.table))
try:
    square([1])
except TypeError as e:
    print(e)
try:
    lru['zzz']
except KeyError as e:
    print('missing', e, lru.misses)
try:
    LRU(0)
except Exception as e:
    print(type(e).__name__, e)
