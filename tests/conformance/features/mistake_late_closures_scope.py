# lambdas in a loop, names in class bodies, and comprehension scope
adders = [lambda x: x + n for n in range(3)]
print([f(10) for f in adders])
adders = [lambda x, n=n: x + n for n in range(3)]
print([f(10) for f in adders])
buttons = {}
for label in ("save", "open"):
    def handler():
        return label
    buttons[label] = handler
print({k: h() for k, h in buttons.items()})
label = "changed"
print(buttons["save"]())
class Table:
    width = 3
    cells = [0 for _ in range(width)]
    try:
        pairs = [width for _ in range(2)]
    except NameError as e:
        print(e)
    print(sum(1 for _ in range(width)))
print(Table.cells, Table.pairs)
def outer():
    def inner():
        return value
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    value = 1
    return inner()
print(outer())
del label
buttons["open"]()
