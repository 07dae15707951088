# fractions: exact arithmetic, limit_denominator, errors
from fractions import Fraction

a = Fraction(1, 3)
b = Fraction("0.25")
print(a, repr(a), a + b, a - b, a * b, a / b, a ** 2)
print(Fraction(6, -8), Fraction(0.5), Fraction("3/9"), Fraction(7))
print(a.numerator, a.denominator, float(a), int(Fraction(7, 2)), round(Fraction(7, 2)))
print(a < b, a == Fraction(2, 6), Fraction(1, 2) == 0.5, hash(Fraction(2)) == hash(2))
print(Fraction(3.14159).limit_denominator(100), (0.75).as_integer_ratio())
print(sum([Fraction(1, 10)] * 3) == Fraction(3, 10), 0.1 + 0.1 + 0.1 == 0.3)
print(a + 1, a + 0.5, 2 * b, -a, abs(Fraction(-1, 2)), Fraction(7, 2) // 1, Fraction(7, 2) % 1)
print(f"{Fraction(22, 7):.4f}", {Fraction(1, 2): "half"}[0.5])
try:
    Fraction("one half")
except ValueError as e:
    print(e)
try:
    Fraction(1.5, 2)
except TypeError as e:
    print(e)
recipe = {"flour": Fraction(2, 3), "milk": Fraction(3, 4)}
doubled = {k: v * 2 for k, v in recipe.items()}
print(doubled, *doubled.values())
try:
    Fraction(1, 0)
except ZeroDivisionError as e:
    print(e)
