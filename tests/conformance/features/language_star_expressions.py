# stars in displays, calls, subscripts and returns
a, b = [1, 2], (3, 4)
print([*a, *b, 5], (*a, *b), {*a, *a, 9})
d = {"x": 1, "y": 2}
print({**d, "y": 20, **{"z": 3}}, [*d], {*d.values()})
print(*a, *b, sep="-")
def both(*args, **kw):
    return *args, kw
print(both(*a, 0, *b, k=1, **d))
print(*(n * n for n in a), *"hi", *{}, end=".\n")
merged = d | {"w": 0}
d |= {"x": 100}
print(merged, d)
*rest, = range(3)
print(rest)
for item in *a, *b:
    print(item, end=" ")
print()
class Grid:
    def __getitem__(self, key):
        return key
print(Grid()[*a, "z"], Grid()[1:2, ...])
try:
    print([*a, *5])
except TypeError as e:
    print(e)
try:
    {**[1]}
except TypeError as e:
    print(e)
