# mode: malloc
import sys
from collections import deque

sys._debugmallocstats()
graph = {n: [] for n in range(100)}
for n in graph:
    for m in (n * 2, n * 3, n + 7):
        if m < 100:
            graph[n].append(m)
sys._debugmallocstats()


def bfs(start):
    seen = {start}
    queue = deque([start])
    order = []
    while queue:
        node = queue.popleft()
        order.append(node)
        for other in graph[node]:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return order


order = bfs(1)
sys._debugmallocstats()
orders = [bfs(n) for n in range(20)]
sys._debugmallocstats()
print(len(order))
graph.clear()
sys._debugmallocstats()
