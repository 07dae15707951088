# math: domain errors, overflow, special values; ends with an uncaught ValueError
import math

def attempt(func, *args):
    try:
        return func(*args)
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as e:
        return f"{type(e).__name__}: {e}"

print(attempt(math.log, 0))
print(attempt(math.log, -1))
print(attempt(math.exp, 1000))
print(attempt(math.acos, 2))
print(attempt(math.fmod, 5, 0))
print(attempt(math.sqrt, "9"))
print(attempt(math.floor, math.inf))
print(attempt(math.floor, math.nan))
print(attempt(math.gcd, 1.5, 2))
print(attempt(math.comb, 5, -1))
print(math.modf(3.75), math.frexp(8.0), math.ldexp(0.5, 4))
print(math.copysign(3, -0.0), math.isnan(math.nan), math.isinf(-math.inf))
print(math.fmod(-7, 3), -7 % 3, math.remainder(7, 4))
print(math.nextafter(1.0, 2.0), math.ulp(1.0))
print(math.sumprod([1, 2, 3], [4, 5, 6]), math.fma(2.0, 3.0, 4.0))
radius = -4
side = math.sqrt(radius)
print(side)
