# match: literals, alternatives, guards, wildcard
def classify(value):
    match value:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1:
            return "minus one"
        case 2.5 | "half":
            return "half"
        case True:
            return "never: True is 1"
        case None:
            return "none"
        case int(n) if n > 100:
            return f"big {n}"
        case b"raw":
            return "bytes"
        case 1 + 2j:
            return "complex"
        case _:
            return "other"
tests = [0, 2, True, False, -1, 2.5, "half", None, 101, 50, b"raw", 1 + 2j, []]
for item in tests:
    print(repr(item), "->", classify(item))
