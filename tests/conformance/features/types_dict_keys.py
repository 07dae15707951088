# what it shows: which objects can be keys, and when two keys are one
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)
    def __hash__(self):
        return hash((self.x, self.y))
    def __repr__(self):
        return f"Point({self.x}, {self.y})"
visited = {Point(0, 0): "start", Point(1, 2): "mid"}
p = Point(1, 2)
print(visited[p], p in visited, len({p, Point(1, 2)}), list(visited)[1] is p)
visited[p] = "again"
print(visited)
p.x = 50
print(p in visited, visited.get(Point(1, 2)))
mixed = {1: "one", 1.0: "float", True: "bool", "1": "text", None: 0, (): "empty", frozenset([1]): "fs", int: "type", len: "builtin"}
print(len(mixed), mixed[1], mixed[int], mixed[frozenset([1.0])])
class NoHash:
    def __eq__(self, other):
        return True
for bad in ([], {}, set(), NoHash(), (1, []), bytearray(), slice(1).indices):
    try:
        print({bad: 1} is not None, type(bad).__name__)
    except TypeError as e:
        print(e)
class BadHash:
    def __hash__(self):
        return "x"
try:
    {BadHash()}
except TypeError as e:
    print(e)
print(NoHash.__hash__, hash(Point(3, 4)) == hash((3, 4)))
