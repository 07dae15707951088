# graphs: Dijkstra with a heap, topological order, components, and paths from a class
import heapq
from collections import defaultdict, deque
from math import inf

class CycleError(ValueError):
    pass

class Graph:
    def __init__(self, edges=(), directed=False):
        self.adjacent = defaultdict(dict)
        self.directed = directed
        for a, b, *weight in edges:
            self.connect(a, b, *weight)

    def connect(self, a, b, weight=1):
        self.adjacent[a][b] = weight
        self.adjacent[b]
        if not self.directed:
            self.adjacent[b][a] = weight

    def __contains__(self, node):
        return node in self.adjacent

    def __len__(self):
        return len(self.adjacent)

    def distances(self, start):
        best = {node: inf for node in self.adjacent}
        best[start] = 0
        previous = {}
        queue = [(0, start)]
        while queue:
            so_far, node = heapq.heappop(queue)
            if so_far > best[node]:
                continue
            for other, weight in self.adjacent[node].items():
                if (candidate := so_far + weight) < best[other]:
                    best[other] = candidate
                    previous[other] = node
                    heapq.heappush(queue, (candidate, other))
        return best, previous

    def path(self, start, goal):
        _, previous = self.distances(start)
        steps = [goal]
        while steps[-1] != start:
            steps.append(previous[steps[-1]])
        return steps[::-1]

    def topological(self):
        incoming = dict.fromkeys(self.adjacent, 0)
        for targets in self.adjacent.values():
            for t in targets:
                incoming[t] += 1
        ready = deque(n for n, count in incoming.items() if count == 0)
        order = []
        while ready:
            node = ready.popleft()
            order.append(node)
            for t in self.adjacent[node]:
                incoming[t] -= 1
                if not incoming[t]:
                    ready.append(t)
        if len(order) < len(self):
            raise CycleError(sorted(set(self.adjacent) - set(order)))
        return order

    def components(self):
        seen = set()
        for node in self.adjacent:
            if node in seen:
                continue
            part, stack = set(), [node]
            while stack:
                current = stack.pop()
                if current not in part:
                    part.add(current)
                    stack.extend(self.adjacent[current])
            seen |= part
            yield part

roads = Graph([("A", "B", 7), ("A", "C", 3), ("C", "B", 1), ("E", "F")])
best, previous = roads.distances("A")
print(best, previous)
print(previous["B"], len(roads), "Z" in roads, [sorted(p) for p in roads.components()])
tasks = Graph([("shirt", "tie"), ("tie", "jacket"), ("shoes", "jacket")], directed=True)
print(tasks.topological())
tasks.connect("jacket", "shirt")
try:
    tasks.topological()
except CycleError as e:
    print("cycle among", e.args[0])
try:
    roads.path("A", "F")
except Exception as e:
    print(type(e).__name__, e)
