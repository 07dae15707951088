# a fraction class that reduces itself, beside the library's
from math import gcd
from fractions import Fraction
class Frac:
    def __init__(self, num, den=1):
        if den == 0:
            raise ZeroDivisionError(f"Frac({num}, 0)")
        g = gcd(num, den)
        self.num, self.den = num // g, den // g
    def __str__(self):
        return f"{self.num}/{self.den}"
    def __add__(self, other):
        return Frac(self.num * other.den + other.num * self.den, self.den * other.den)
    def __truediv__(self, other):
        return Frac(self.num * other.den, self.den * other.num)
    def __lt__(self, other):
        return self.num * other.den < other.num * self.den

half, third = Frac(1, 2), Frac(2, 6)
print(half, third, half + third, half / third)
print(min([half, third]), sorted([half, third])[1])
print(Fraction(1, 2) + Fraction(1, 3), Fraction("0.125"), Fraction(3, 6) == Fraction(1, 2))
half / Frac(0)
