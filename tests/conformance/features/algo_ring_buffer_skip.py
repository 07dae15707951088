# a ring buffer, a hash table with open addressing, and a linked list that is reversed
class RingBuffer:
    def __init__(self, size):
        self.slots, self.start, self.count = [None] * size, 0, 0
    def push(self, item):
        end = (self.start + self.count) % len(self.slots)
        self.slots[end] = item
        if self.count == len(self.slots):
            self.start = (self.start + 1) % len(self.slots)
        else:
            self.count += 1
    def __iter__(self):
        return (self.slots[(self.start + i) % len(self.slots)] for i in range(self.count))

class HashTable:
    GONE = object()
    def __init__(self, size=8):
        self.slots, self.used = [None] * size, 0
    def probe(self, key):
        i = hash(key) % len(self.slots)
        for _ in self.slots:
            yield i
            i = (i + 1) % len(self.slots)
    def __setitem__(self, key, value):
        for i in self.probe(key):
            if self.slots[i] is None or self.slots[i][0] == key:
                self.used += self.slots[i] is None
                self.slots[i] = key, value
                return
        raise OverflowError('table is full')
    def __getitem__(self, key):
        for i in self.probe(key):
            if self.slots[i] is None:
                break
            if self.slots[i][0] == key:
                return self.slots[i][1]
        raise KeyError(key)

def reverse(node):
    previous = None
    while node:
        previous, node['next'], node = node, previous, node['next']
    return previous

ring = RingBuffer(3)
for n in range(5):
    ring.push(n)
print(list(ring), ring.slots, ring.start)
table = HashTable(4)
for key, value in ((1, 'one'), (5, 'five'), (9, 'nine'), (5, 'FIVE')):
    table[key] = value
print(table.slots, table.used, table[9])
chain = None
for letter in 'cba':
    chain = {'value': letter, 'next': chain}
chain = {'value': 'z', 'next': None} if chain is None else chain
print(chain['value'], chain['next']['next']['next'])
table[2] = [2]
try:
    table[3] = 3
except OverflowError as e:
    print(e)
try:
    table[[]] = 1
except TypeError as e:
    print(e)
back = reverse(chain)
print(back['value'], chain['next'])
try:
    table[77]
except Exception as e:
    print(type(e).__name__, e)
