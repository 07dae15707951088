# fractions from strings, floats, and limited denominators
import fractions
import math
for n, d in [(1, 2), (2, 4), (3, -6)]:
    f = fractions.Fraction(n, d)
    print('{}/{} = {}'.format(n, d, f), repr(f))
for s in ['1/2', '-0.5', '3e2', ' 4/6 ']:
    print('{0:>6} = {1}'.format(s, fractions.Fraction(s)))
print(fractions.Fraction(0.1), fractions.Fraction(0.125), fractions.Fraction.from_float(1.5))
pi = fractions.Fraction(str(math.pi))
for i in (1, 6, 11, 60, 90):
    limited = pi.limit_denominator(i)
    print('{0:8} = {1}'.format(i, limited))
f1, f2 = fractions.Fraction(1, 2), fractions.Fraction(3, 4)
print(f1 + f2, f1 - f2, f1 * f2, f1 / f2, f2 // f1, f2 % f1, f1 ** 3, f2 ** -2, f1 ** 0.5)
print(f1 + 1, f1 + 0.25, f1 < f2, f1 == 0.5, hash(f1) == hash(0.5))
print(round(fractions.Fraction(7, 3), 1), math.floor(f2), math.ceil(f2), f2.as_integer_ratio(), float(f2))
print(f'{fractions.Fraction(22, 7):.4f}', f'{f2:>8}')
for bad in ('1/x', '', '1//2'):
    try:
        fractions.Fraction(bad)
    except ValueError as e:
        print(e)
try:
    fractions.Fraction(5, 0)
except Exception as e:
    print(type(e).__name__, e)
