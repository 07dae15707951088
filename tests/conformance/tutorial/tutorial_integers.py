import sys
a = 256
b = 256
print(a is b)
c = 257
d = 257
print(c is d)
e = int("257")
print(c is e, c == e)
big = 2 ** 100
print(big, sys.getsizeof(big), sys.getsizeof(0), sys.getsizeof(1), sys.getsizeof(2 ** 30))
print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 / 2, divmod(17, 5), 2 ** -1)
print(0.1 + 0.2, round(2.5), round(3.14159, 2), int(3.9), float("1e3"), 1e16, 1e-5)
print(0xff, 0b101, 0o17, hex(255), bin(5), oct(8), 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3)
print(bool([]), bool("a"), True + True, isinstance(True, int), None is None)
x = 5
x += 1.5
print(x, abs(-3), pow(2, 10, 1000), 10 ** 20, (10).bit_length(), 1_000_000)
print(3 < 5 < 10, 1 == 1.0, hash(1) == hash(1.0), complex(1, 2) * 2)
for i in range(3):
    n = i * 1000
    m = n
print(n, m, sys.getsizeof([]), sys.getsizeof(()), sys.getsizeof({}), sys.getsizeof(""), sys.getsizeof("abc"))
1 / 0
