# what it shows: round() goes to the even neighbour
values = [0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e16]
for v in values:
    print(v, round(v), type(round(v)).__name__, end="; ")
print()
print(round(2.675, 2), round(1.005, 2), round(1234.567, -2), round(5, 2), round(15, -1), round(25, -1), round(-25, -1))
print(round(3.14159, 3), round(1e20), round(2.5, 0), round(2.5, None), round(True))
print([f"{v:.0f}" for v in values], f"{2.675:.2f}", f"{1e10:g}", f"{0.00001234:e}", f"{1234567.891:,.1f}")
class Money:
    def __init__(self, cents):
        self.cents = cents
    def __round__(self, digits=None):
        return ("rounded", self.cents, digits)
m = Money(199)
print(round(m), round(m, 1))
try:
    round("2.5")
except TypeError as e:
    print(e)
try:
    round(2.5, "1")
except TypeError as e:
    print(e)
try:
    round(float("nan"))
except ValueError as e:
    print(e)
try:
    round(float("inf"))
except OverflowError as e:
    print(e)
