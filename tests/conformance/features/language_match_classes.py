# match: class patterns, __match_args__, value patterns
from dataclasses import dataclass
from enum import Enum
class Color(Enum):
    RED = 1
    BLUE = 2
@dataclass
class Point:
    x: int
    y: int
class Circle:
    __match_args__ = ("center", "radius")
    def __init__(self, center, radius):
        self.center, self.radius = center, radius
def describe(shape):
    match shape:
        case Point(0, 0):
            return "origin"
        case Point(x, y=0):
            return f"on the x axis at {x}"
        case Point() as p:
            return f"point {p}"
        case Circle(Point(x=cx), radius=r) if r > 0:
            return f"circle at {cx} size {r}"
        case Color.RED:
            return "red"
        case str() | bytes():
            return "text"
        case [Point(x=a), Point(x=b)]:
            return f"line from {a} to {b}"
    return "?"
shapes = [Point(0, 0), Point(5, 0), Point(1, 2), Circle(Point(9, 9), 4), Circle(None, 1), Color.RED, Color.BLUE, "s", [Point(1, 1), Point(2, 2)]]
for shape in shapes:
    print(describe(shape))
try:
    match 3:
        case int(a, b):
            pass
except TypeError as e:
    print(e)
