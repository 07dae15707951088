# an assignment to a field of a frozen dataclass
from dataclasses import dataclass, FrozenInstanceError

@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0

p = Point(1)
print(p, hash(p) == hash(Point(1, 0)))
try:
    p.y = 5
except FrozenInstanceError as e:
    print(type(e).__name__, e)
try:
    Point()
except TypeError as e:
    print(e)
p.x = 10
