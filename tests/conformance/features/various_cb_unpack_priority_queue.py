# cookbook: star unpacking, keeping the last N items, a priority queue
import heapq
from collections import deque

class PriorityQueue:
    def __init__(self):
        self._queue = []
        self._index = 0
    def push(self, item, priority):
        heapq.heappush(self._queue, (-priority, self._index, item))
        self._index += 1
    def pop(self):
        return heapq.heappop(self._queue)[-1]

class Item:
    def __init__(self, name):
        self.name = name
    def __repr__(self):
        return "Item({!r})".format(self.name)

record = ("ACME", 50, 123.45, (12, 18, 2012))
name, *_, (*_, year) = record
print(name, year)
def search(lines, pattern, history=2):
    previous = deque(maxlen=history)
    for line in lines:
        if pattern in line:
            yield line, list(previous)
        previous.append(line)
for line, prev in search(["one", "two", "three python", "four", "python"], "python"):
    print(line, prev)
q = PriorityQueue()
for n, p in [("foo", 1), ("bar", 5), ("spam", 4), ("grok", 1)]:
    q.push(Item(n), p)
print([q.pop() for _ in range(3)], q._queue)
print(heapq.nlargest(2, [1, 8, 2, 23]), heapq.nsmallest(1, [{"p": 3}, {"p": 1}], key=lambda s: s["p"]))
try:
    heapq.heapify([(1, Item("a")), (1, Item("b"))])
except TypeError as e:
    print(e)
q.pop()
try:
    q.pop()
except Exception as e:
    print(type(e).__name__, e)
