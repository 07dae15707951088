# Collatz sequences, gcd and lcm
import math
def collatz(n):
    steps = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps.append(n)
    return steps

def gcd(a, b):
    while b:
        a, b = b, a % b
    return a

def lcm(*numbers):
    result = 1
    for n in numbers:
        result = result * n // gcd(result, n)
    return result

print(collatz(6), max(range(1, 6), key=lambda n: len(collatz(n))))
print(gcd(48, 18), math.gcd(48, 18), lcm(4, 6, 10), math.lcm(4, 6, 10))
print(lcm(0, 5))
try:
    print(lcm(0, 0))
except ZeroDivisionError as e:
    print(e)
