# unpacking: stars, nesting, swaps, loops
a, b = 1, 2
a, b = b, a
print(a, b)
first, *middle, last = [1, 2, 3, 4]
print(first, middle, last)
head, *tail = "x"
print(head, tail)
(p, (q, *r)), s = ("p", "qrst"), None
print(p, q, r, s)
for name, (low, *high) in {"one": (1, 2, 3), "two": (4,)}.items():
    print(name, low, high)
[u, v], w = {"k": 1, "j": 2}, 5
print(u, v, w)
x = y = []
x.append(1)
print(y, x is y)
i, values = 0, [10, 20]
i, values[i] = 1, 99
print(i, values)
def swap(pair):
    left, right = pair
    return right, left
cases = [(1, 2, 3), (1,), 5, "ab", {3: 4}]
for case in cases:
    try:
        print(swap(case))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    j, *k, m = [1]
except ValueError as e:
    print(e)
