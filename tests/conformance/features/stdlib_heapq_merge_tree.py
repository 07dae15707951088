# heapq: heapify, heapreplace, nlargest with a key and merge
import heapq

def show_levels(heap):
    level, start = 1, 0
    while start < len(heap):
        print(' ' * (6 - 2 * start if start < 3 else 0), *heap[start:start + level])
        start += level
        level *= 2

data = [19, 9, 4, 10, 11]
heap = []
for n in data:
    heapq.heappush(heap, n)
print('built:', heap)
other = data[:]
heapq.heapify(other)
show_levels(other)
print('pop', heapq.heappop(other), other)
print('replace', heapq.heapreplace(other, 13), other)
print('pushpop', heapq.heappushpop(other, 1), other)
words = ['pear', 'fig', 'banana', 'kiwi']
print(heapq.nlargest(2, words, key=len), heapq.nsmallest(3, data), heapq.nlargest(0, data))
print(list(heapq.merge([1, 4, 7], [2, 5], [0, 9])), list(heapq.merge('ca', 'db', reverse=True)))
tasks = []
for count, (priority, name) in enumerate([(2, 'code'), (1, 'eat'), (2, 'sleep')]):
    heapq.heappush(tasks, (priority, count, name))
while tasks:
    print(heapq.heappop(tasks)[-1], end=' ')
print()
try:
    heapq.heappop(tasks)
except IndexError as e:
    print(e)
heapq.heappush(tasks, (1, {}))
heapq.heappush(tasks, (1, {'x': 0}))
