import gc
class Node:
    def __init__(self, v):
        self.v = v
        self.prev = self.next = None
class DLL:
    def __init__(self):
        self.head = self.tail = None
        self.n = 0
    def append(self, v):
        node = Node(v)
        if self.tail is None:
            self.head = self.tail = node
        else:
            node.prev = self.tail
            self.tail.next = node
            self.tail = node
        self.n += 1
        return node
    def remove(self, node):
        if node.prev: node.prev.next = node.next
        else: self.head = node.next
        if node.next: node.next.prev = node.prev
        else: self.tail = node.prev
        node.prev = node.next = None
        self.n -= 1
    def __iter__(self):
        cur = self.head
        while cur:
            yield cur.v
            cur = cur.next
gc.collect()
l = DLL()
nodes = [l.append(i) for i in "abc"]
l.remove(nodes[1])
print(list(l), l.n)
del nodes
print(gc.collect())
del l
print(gc.collect())
class LRU:
    def __init__(self, cap):
        self.cap, self.d = cap, {}
    def get(self, k):
        if k not in self.d: return -1
        self.d[k] = v = self.d.pop(k)
        return v
    def put(self, k, v):
        self.d.pop(k, None)
        if len(self.d) >= self.cap:
            del self.d[next(iter(self.d))]
        self.d[k] = v
c = LRU(2)
c.put(1, 1); c.put(2, 2); print(c.get(1)); c.put(3, 3); print(c.get(2), c.d)
