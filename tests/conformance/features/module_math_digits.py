# mode: stdout
# functions of real numbers, to the last digit
import math

NAMES = """acos acosh asin asinh atan atanh cbrt cos cosh erf erfc exp exp2 expm1 gamma lgamma log log10 log1p log2
sin sinh sqrt tan tanh""".split()
NUMBERS = [n / 8 for n in range(-24, 25)] + [n * 1.37 for n in range(3, 40)] + [5, 10, 27, 64, 100, 125, 1000, 343]
SPECIAL = [0.0, -0.0, math.inf, -math.inf, math.nan, 1e308, -1e308, 1e-320, 710.0, -750.0, 1024.0]


def show(function, *args):
    try:
        return repr(function(*args))
    except (ValueError, OverflowError, ZeroDivisionError) as error:
        return f"{type(error).__name__}: {error}"


for name in NAMES:
    for x in NUMBERS + SPECIAL:
        print(name, x, show(getattr(math, name), x))
for x in NUMBERS[::4] + SPECIAL:
    for y in NUMBERS[::5] + SPECIAL:
        print(x, y, show(math.pow, x, y), show(lambda a, b: a**b, x, y))
for x in SPECIAL + [1, -1, 2, 3]:
    for y in SPECIAL + [1, -1, 2, 3]:
        print(x, y, math.atan2(x, y))
print(math.log(10**400), math.log2(2**2000), math.log10(10**500), math.log(100, 10), math.log(8, 2))
for n in range(1, 120):
    print(n, math.log(n), math.log10(n), math.log2(n), n**0.5, n ** (1 / 3), math.exp(n / 10), 10**-n, 1.05**n)
for z in (1j, 2 + 3j, -1 + 0.5j):
    print(z**2, z**0.5, z ** (1 + 1j), 2**z, abs(z))
