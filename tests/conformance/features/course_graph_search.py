# breadth first and depth first through a graph
from collections import deque
graph = {"A": ["B", "C"], "B": ["D"], "C": ["D", "E"], "D": ["E"], "E": []}

def shortest_path(start, goal):
    queue = deque([[start]])
    seen = {start}
    while queue:
        path = queue.popleft()
        if path[-1] == goal:
            return path
        for neighbour in graph[path[-1]]:
            if neighbour not in seen:
                seen.add(neighbour)
                queue.append(path + [neighbour])

def depth_first(node, visited):
    visited.append(node)
    for neighbour in graph[node]:
        if neighbour not in visited:
            depth_first(neighbour, visited)
    return visited

print(shortest_path("A", "E"))
print(depth_first("A", []))
print(shortest_path("E", "A"))
