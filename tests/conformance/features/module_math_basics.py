# math: constants, rounding functions, roots and number theory
import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
values = [2.3, -2.7, 5.0]
for v in values:
    print(v, math.floor(v), math.ceil(v), math.trunc(v), math.fabs(v))
print(math.sqrt(144), math.isqrt(50), math.cbrt(27), math.pow(2, 10))
print(math.gcd(48, 18), math.lcm(4, 6, 10), math.factorial(10))
print(math.comb(5, 2), math.perm(5, 2), math.prod([1, 2, 3, 4]))
print(math.hypot(3, 4), math.dist((0, 0), (6, 8)))
print(round(math.sin(math.pi / 6), 4), round(math.cos(math.pi / 3), 4))
print(math.degrees(math.pi), round(math.radians(180), 6), math.atan2(1, 1))
print(math.log(math.e), math.log10(1000), math.log2(8), math.log(81, 3))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.isclose(0.1 + 0.2, 0.3))
try:
    math.sqrt(-1)
except ValueError as e:
    print("sqrt:", e)
try:
    math.factorial(-3)
except ValueError as e:
    print("factorial:", e)
try:
    math.factorial(2.5)
except TypeError as e:
    print("factorial:", e)
