data = [3, 8, 1, 9]
if (n := len(data)) > 3:
    print("long", n)
print([y for x in data if (y := x * 2) > 5], y)
it = iter(data)
while (v := next(it, None)) is not None:
    print(v, end=" ")
print()
a = b = c = []
a.append(1)
print(b, c is a)
x, y = 1, 2
x, y = y, x
print(x, y)
print(1 < x < 3, 1 < 5 > 2, not 1 == 2, x == 2 and y or "z")
print([] or "default", 0 and 1, None is None)
(p, q), r = (1, [2]), 3
i = 0
arr = [0, 0, 0]
i, arr[i] = 2, 5
print(p, q, r, arr, i)
for k, (u, w) in {"a": (1, 2)}.items():
    print(k, u, w)
val = "big" if n > 100 else "small"
print(val, 7 // 2, -7 // 2, 7 % 3, -7 % 3, 2 ** 10, 2 ** -1, divmod(17, 5))
print(0.1 + 0.2, round(2.5), round(3.14159, 2), int("42"), float("1e3"), abs(-3), 10 / 4)
print(bin(10), hex(255), oct(8), int("ff", 16), 1_000_000, 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 4)
print(isinstance(True, int), True + True, bool([]), bool("0"))
while True:
    n -= 1
    if n < 0:
        break
else:
    print("never")
for q in []:
    pass
else:
    print("for else")
assert n == -1, "msg"
try:
    assert n > 0, f"n is {n}"
except AssertionError as e:
    print(e)
del a[0]
print(b)
