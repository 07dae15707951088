# what it shows: the TypeErrors of adding what cannot be added
class Box:
    pass
values = [(1, "a"), ("a", 1), ([1], 2), (None, 1), ({}, {}), (Box(), 1), (1.5, []), ("x", b"y"), ((1,), [2])]
for a, b in values:
    try:
        print(a + b)
    except TypeError as e:
        print(e)
x = 5
try:
    x += "a"
except TypeError as e:
    print(e)
text = "a"
try:
    text += 1
except TypeError as e:
    print(e)
try:
    del x[0]
except TypeError as e:
    print(e)
try:
    x[0] = 1
except TypeError as e:
    print(e)
with_text = "total: " + x
