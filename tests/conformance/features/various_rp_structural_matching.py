# Real Python style: structural pattern matching on JSON-like data
from dataclasses import dataclass

@dataclass
class Point:
    x: int
    y: int

def describe(value):
    match value:
        case None:
            return "nothing"
        case True | False:
            return "boolean"
        case int() | float() as number if number < 0:
            return f"negative {number}"
        case int(n):
            return f"int {n}"
        case str() as s if not s:
            return "empty text"
        case [] | ():
            return "empty sequence"
        case [x]:
            return f"only {x!r}"
        case [first, *rest]:
            return f"{first!r} and {len(rest)} more"
        case {"type": "circle", "r": r, **others}:
            return f"circle {r} {others}"
        case Point(x=0, y=0):
            return "origin"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "a point"
        case _:
            return f"unknown {type(value).__name__}"

for v in [None, True, -2, 7, "", [], ["a"], (1, 2, 3), {"type": "circle", "r": 2, "c": "red"}, Point(0, 0), Point(3, 3), Point(1, 2), "text", 1.5]:
    print(describe(v))
