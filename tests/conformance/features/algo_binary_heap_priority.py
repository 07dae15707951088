# a binary heap by hand, and a priority queue that can change priorities
class MinHeap:
    def __init__(self, items=()):
        self.a = list(items)
        for i in reversed(range(len(self.a) // 2)):
            self._down(i)
    def _down(self, i):
        while (child := 2 * i + 1) < len(self.a):
            if child + 1 < len(self.a) and self.a[child + 1] < self.a[child]:
                child += 1
            if self.a[i] <= self.a[child]:
                break
            self.a[i], self.a[child] = self.a[child], self.a[i]
            i = child
    def _up(self, i):
        while i and self.a[i] < self.a[(i - 1) // 2]:
            parent = (i - 1) // 2
            self.a[i], self.a[parent] = self.a[parent], self.a[i]
            i = parent
    def push(self, item):
        self.a.append(item)
        self._up(len(self.a) - 1)
    def pop(self):
        last = self.a.pop()
        if not self.a:
            return last
        top, self.a[0] = self.a[0], last
        self._down(0)
        return top
    def __bool__(self):
        return bool(self.a)

heap = MinHeap([7, 3, 9, 1, 4])
print(heap.a)
heap.push(2)
print(heap.a, heap.pop(), heap.a)
out = []
while heap:
    out.append(heap.pop())
print(out)
jobs = MinHeap()
for job in ((2, 'write'), (1, 'read'), (2, 'erase')):
    jobs.push(job)
print(jobs.pop(), jobs.pop())
jobs.push((3, None))
try:
    jobs.push((3, 'x'))
except TypeError as e:
    print(e)
try:
    heap.pop()
except Exception as e:
    print(type(e).__name__, e)
