# match: sequence patterns with stars, captures and nesting
def parse(command):
    match command:
        case []:
            return "empty"
        case [single]:
            return f"one: {single}"
        case ["go", ("north" | "south") as way]:
            return f"walk {way}"
        case ["drop", *items] if items:
            return f"drop {items}"
        case [first, *_, last] if first == last:
            return f"ends alike: {first}"
        case (x, [y, *inner]):
            return f"nested {x} {y} {inner}"
        case [_, _, *rest]:
            return f"two and {rest}"
    return "no sequence"
print(parse([]), "|", parse(["look"]))
print(parse(["go", "north"]), "|", parse(("go", "up")))
print(parse(["drop", "key", "cup"]))
print(parse([1, 2, 3, 1]))
print(parse((1, [2, 3, 4])))
print(parse(range(5)))
print(parse("go"), "|", parse({1, 2}), "|", parse(7))
