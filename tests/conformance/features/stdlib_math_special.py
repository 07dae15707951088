# math: close floats, sums, combinatorics, hyperbolic and special functions
import math
INPUTS = [(1000, 900, 0.1), (1000, 1001, 1e-6), (0.1 + 0.2, 0.3, 1e-9)]
for a, b, rel_tol in INPUTS:
    print(a, b, rel_tol, math.isclose(a, b, rel_tol=rel_tol))
values = [0.1] * 10
print('{:.20f}'.format(sum(values) + 0.0), math.fsum(values), math.prod([2, 3, 7]), math.sumprod([1, 2], [3, 4]))
for i in (-1.5, -0.8, 0.2, 1, 2.5):
    print('{:5.1f}  {:5d} {:5d} {:5d} {!r}'.format(i, math.trunc(i), math.floor(i), math.ceil(i), math.modf(i)))
print(math.frexp(10), math.ldexp(0.625, 4), math.copysign(1, -0.0), math.fmod(-5, 3), -5 % 3, math.remainder(5, 3))
print(math.comb(10, 3), math.perm(5, 2), math.factorial(20), math.gcd(84, 36, 30), math.lcm(4, 6), math.isqrt(99), math.cbrt(27))
print(math.hypot(3, 4), math.dist((1, 1), (4, 5)), round(math.degrees(math.pi / 6), 6), math.log2(1024), math.log(81, 3), math.log1p(1e-10))
print(math.gamma(5), round(math.erf(0.5), 6), math.nextafter(1, 2), math.ulp(1.0), math.isnan(math.nan), math.inf - 1, math.exp2(5))
print(math.fma(2.0, 3.0, 1.0), math.sinh(0), math.atan2(-1, -1), math.tau == 2 * math.pi)
for call in ('math.sqrt(-1)', 'math.log(0)', 'math.factorial(-1)', 'math.factorial(2.0)', 'math.exp(1000)', 'math.acos(2)', 'math.floor(math.inf)', 'math.gcd(1.5)', 'math.sqrt("4")', 'math.comb(3, -1)'):
    try:
        eval(call)
    except (ValueError, TypeError, OverflowError) as e:
        print(call, '->', type(e).__name__, e)
