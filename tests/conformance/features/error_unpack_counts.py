# unpacking with too many and too few values
def point():
    return 1, 2, 3

for make in (lambda: [1], lambda: "abc", lambda: {"a": 1}, lambda: (n for n in range(5))):
    try:
        a, b = make()
        print(a, b)
    except ValueError as e:
        print(e)
try:
    first, second, *rest = [1]
except ValueError as e:
    print(e)
try:
    x, y = 5
except TypeError as e:
    print(e)
x, y = point()
