# mode: stdout
# a graph: breadth first, depth first, Dijkstra, topological order, components and cycles
import heapq
from collections import defaultdict, deque

class CycleError(ValueError):
    def __init__(self, path):
        super().__init__(' -> '.join(path))
        self.path = path

class Graph:
    def __init__(self, edges=(), directed=True):
        self.adj = defaultdict(dict)
        self.directed = directed
        for a, b, *w in edges:
            self.add(a, b, w[0] if w else 1)
    def add(self, a, b, weight=1):
        self.adj[a][b] = weight
        self.adj[b]
        if not self.directed:
            self.adj[b][a] = weight
    def bfs(self, start):
        seen, queue = {start: None}, deque([start])
        while queue:
            node = queue.popleft()
            yield node, seen[node]
            for other in sorted(self.adj[node]):
                if other not in seen:
                    seen[other] = node
                    queue.append(other)
    def dijkstra(self, start, goal):
        dist, back, heap = {start: 0}, {}, [(0, start)]
        while heap:
            d, node = heapq.heappop(heap)
            if node == goal:
                path = [node]
                while node in back:
                    node = back[node]
                    path.append(node)
                return d, path[::-1]
            if d > dist[node]:
                continue
            for other, w in self.adj[node].items():
                if d + w < dist.get(other, float('inf')):
                    dist[other], back[other] = d + w, node
                    heapq.heappush(heap, (d + w, other))
        raise LookupError(f'no way from {start} to {goal}')
    def topological(self):
        done, active, order = set(), [], []
        def visit(node):
            if node in done:
                return
            if node in active:
                raise CycleError(active[active.index(node):] + [node])
            active.append(node)
            for other in self.adj[node]:
                visit(other)
            active.pop()
            done.add(node)
            order.append(node)
        for node in list(self.adj):
            visit(node)
        return order[::-1]
    def components(self):
        left = set(self.adj)
        while left:
            found = {n for n, _ in self.bfs(min(left))}
            yield sorted(found)
            left -= found

roads = Graph([('A', 'B', 7), ('A', 'C', 9), ('A', 'F', 14), ('B', 'C', 10), ('B', 'D', 15), ('C', 'D', 11), ('C', 'F', 2), ('E', 'F', 9)], directed=False)
print(list(roads.bfs('A')))
print(roads.dijkstra('A', 'E'), roads.dijkstra('D', 'D'))
roads.add('X', 'Y')
print(list(roads.components()))
tasks = Graph([('shirt', 'tie'), ('tie', 'jacket'), ('trousers', 'shoes'), ('trousers', 'belt'), ('belt', 'jacket'), ('socks', 'shoes')])
print(tasks.topological())
tasks.add('jacket', 'shirt')
try:
    tasks.topological()
except CycleError as e:
    print('cycle:', e, len(e.path))
print(dict(tasks.adj)['belt'], 'hat' in tasks.adj)
try:
    roads.dijkstra('A', 'X')
except Exception as e:
    print(type(e).__name__, e)
