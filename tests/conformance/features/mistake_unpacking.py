# too many and not enough values to unpack
data = [("ann", 30), ("bob",), "xy", (1, 2, 3), 7, None, {"k": 1, "l": 2}, set()]
for row in data:
    try:
        name, age = row
        print(name, age)
    except (ValueError, TypeError) as e:
        print(type(e).__name__ + ":", e)
try:
    first, *middle, last = [1]
except ValueError as e:
    print(e)
try:
    (a, b), c = [1, 2], 3
    print(a, b, c)
    (a, b), c = 1, 2
except TypeError as e:
    print(e)
for k, v in {"one": 1}.items():
    print(k, v)
x, y = y, x = 1, 2
print(x, y)
def min_max(values):
    return min(values), max(values), len(values)
low, high = min_max([3, 1, 2])
