# what it shows: big integers grow as needed
import sys
a = 2 ** 64
b = a * a + 1
print(a, b, b - a * a)
print(sys.getsizeof(0), sys.getsizeof(1), sys.getsizeof(2 ** 30), sys.getsizeof(a), sys.getsizeof(b))
print(b // 12345, b % 12345, divmod(-b, 12345))
print(b >> 60, 1 << 70, -b >> 100, b & 0xFFFF, b | 6, b ^ b)
print(hex(b), oct(a), bin(a)[:10], f"{b:,}")
fact = 1
for i in range(2, 26):
    fact *= i
print(fact, len(str(fact)))
print(pow(3, 200, 1000007), pow(3, -1, 11), pow(2, 0.5) == 2 ** 0.5)
print(a / 3, float(a), a == float(a), b > 1e38, hash(a), hash(b), hash(-1), hash(2 ** 61 - 1))
print(2 ** -2, 10 ** 20 // 10 ** 18, round(123456789012345678901, -5))
x = 10 ** 20
y = 10 ** 20
print(x == y, x is y)
try:
    1 << -1
except ValueError as e:
    print(e)
try:
    pow(2, -1, 4)
except ValueError as e:
    print(e)
try:
    float(10 ** 400)
except OverflowError as e:
    print(e)
try:
    str(10 ** 5000)
except ValueError as e:
    print(e)
try:
    print(b % 0)
except ZeroDivisionError as e:
    print(e)
