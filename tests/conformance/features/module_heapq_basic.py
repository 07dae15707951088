# heapq: push, pop, heapify, nlargest, merge and a priority queue
import heapq

heap = []
for n in (5, 1, 8, 3, 2):
    heapq.heappush(heap, n)
print(heap, heap[0])
print([heapq.heappop(heap) for _ in range(len(heap))])
data = [9, 4, 7, 1, 8]
heapq.heapify(data)
print(data, heapq.heappushpop(data, 5), heapq.heapreplace(data, 6), data)
print(heapq.nlargest(2, data), heapq.nsmallest(2, data, key=lambda x: -x))
print(list(heapq.merge([1, 4, 7], [2, 5], [3])))
tasks = [(2, "code"), (1, "eat"), (3, "sleep")]
heapq.heapify(tasks)
while tasks:
    priority, name = heapq.heappop(tasks)
    print(priority, name)
big = [3, 9, 4]
heapq.heapify_max(big)
print(big, heapq.heappop_max(big))
try:
    heapq.heappop([])
except IndexError as e:
    print(e)
clash = [(1, {"a": 1})]
try:
    heapq.heappush(clash, (1, {"b": 2}))
except TypeError as e:
    print(e)
heapq.heapify((3, 1))
