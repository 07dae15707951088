def describe(x):
    match x:
        case 0:
            return "zero"
        case int(n) if n < 0:
            return "negative"
        case [a, b]:
            return f"pair {a} {b}"
        case [first, *rest]:
            return f"list {first} {rest}"
        case {"name": name, **others}:
            return f"dict {name} {others}"
        case str() as s:
            return "str " + s
        case None | True:
            return "const"
        case _:
            return "other"
for v in [0, -5, [1, 2], (1, 2, 3), {"name": "x", "k": 1}, "hey", None, 3.5]:
    print(describe(v))
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
match Point(1, 0):
    case Point(0, y):
        print("x zero", y)
    case Point(x, 0):
        print("y zero", x)
