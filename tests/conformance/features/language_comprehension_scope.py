# the variable of a comprehension stays inside
x = "outer"
squares = [x * x for x in range(4)]
print(x, squares)
def local():
    n = 10
    values = [n for n in (1, 2)]
    adders = [lambda y: y + k for k in range(2)]
    return n, values, [f(10) for f in adders], sorted(locals())
print(local())
class Table:
    size = 3
    cells = [0 for _ in range(size)]
    try:
        bad = [size for _ in range(1)]
    except NameError as e:
        bad = str(e)
print(Table.cells, Table.bad)
try:
    [i for i in (1, 2)]
    print(i)
except NameError as e:
    print(e)
last = [(y := n) for n in range(3)]
print(last, y)
names = [name for name in dir() if not name.startswith("_")]
print(names)
