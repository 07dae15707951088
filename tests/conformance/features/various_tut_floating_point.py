# tutorial chapter 15: floating point issues and limitations
import math
from decimal import Decimal
from fractions import Fraction

print(0.1 + 0.2, 0.1 + 0.1 + 0.1 == 0.3, round(0.1 + 0.2, 2))
print(format(math.pi, ".12g"), format(math.pi, ".2f"), repr(math.pi))
print(round(2.675, 2), round(2.5), round(-1.5), round(1234, -2))
print(math.isclose(0.1 + 0.1 + 0.1, 0.3), sum([0.1] * 10) == 1.0, math.fsum([0.1] * 10))
x = 3.14159
print(x.as_integer_ratio(), x.hex(), float.fromhex("0x1.921f9f01b866ep+1") == x)
print(Decimal.from_float(0.1))
print(Fraction.from_float(0.1), Fraction(0.1).limit_denominator(10), Decimal("0.1") + Decimal("0.2"))
arr = [-0.10430216751806065, -266310978.67179024, 143401161448607.16]
print(sum(arr), math.fsum(arr))
total = 0.0
for _ in range(10):
    total += 0.1
print(total, total == 1.0, abs(total - 1.0) < 1e-9)
print(math.inf > 10**300, math.nan == math.nan, -0.0 == 0.0, 1e16 + 1)
try:
    int(math.nan)
except Exception as e:
    print(type(e).__name__, e)
