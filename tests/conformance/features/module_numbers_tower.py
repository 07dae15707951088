# numbers: the numeric tower and isinstance checks
import numbers
from fractions import Fraction
from decimal import Decimal

for value in (1, True, 2.5, 3j, Fraction(1, 2), Decimal("1")):
    kinds = [k.__name__ for k in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)
             if isinstance(value, k)]
    print(repr(value), kinds)

def average(values):
    for v in values:
        if not isinstance(v, numbers.Real):
            raise TypeError(f"{v!r} is not a real number")
    return sum(values) / len(values)

print(average([1, 2.5, Fraction(1, 2)]), issubclass(numbers.Integral, numbers.Rational))
print((3).numerator, (3).denominator, (2.5).real, (3).conjugate(), True.imag)

class Meters(numbers.Number):
    def __init__(self, n):
        self.n = n
    __hash__ = None

print(isinstance(Meters(3), numbers.Number), isinstance(Meters(3), numbers.Real))
try:
    numbers.Integral()
except TypeError as e:
    print(str(e)[:60])
average([1, "2"])
