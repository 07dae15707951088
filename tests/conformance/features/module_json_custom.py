# json: a JSONEncoder subclass, object_hook and object_pairs_hook
import json

class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __repr__(self):
        return f"Point({self.x}, {self.y})"

class PointEncoder(json.JSONEncoder):
    def default(self, obj):
        if isinstance(obj, Point):
            return {"__point__": True, "x": obj.x, "y": obj.y}
        return super().default(obj)

def decode(d):
    if "__point__" in d:
        return Point(d["x"], d["y"])
    return d

shapes = {"start": Point(1, 2), "path": [Point(3, 4)]}
text = json.dumps(shapes, cls=PointEncoder)
print(text)
back = json.loads(text, object_hook=decode)
print(back, type(back["start"]).__name__)
print(json.loads('{"b": 1, "a": 2}', object_pairs_hook=list))
print(json.dumps(Point(5, 6), default=vars))
try:
    json.dumps({"c": 1j}, cls=PointEncoder)
except TypeError:
    print("complex numbers are not for JSON")
print(PointEncoder(indent=1).encode([Point(0, 0)]))
