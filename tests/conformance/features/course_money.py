# money in two currencies, with ordering and formatting
from functools import total_ordering
@total_ordering
class Money:
    def __init__(self, amount, currency="EUR"):
        self.cents = round(amount * 100)
        self.currency = currency
    def _check(self, other):
        if self.currency != other.currency:
            raise ValueError(f"cannot mix {self.currency} and {other.currency}")
    def __add__(self, other):
        self._check(other)
        return Money((self.cents + other.cents) / 100, self.currency)
    def __radd__(self, other):
        return self if other == 0 else NotImplemented
    def __eq__(self, other):
        return isinstance(other, Money) and vars(self) == vars(other)
    def __lt__(self, other):
        self._check(other)
        return self.cents < other.cents
    def __hash__(self):
        return hash((self.cents, self.currency))
    def __format__(self, spec):
        return f"{self.cents / 100:{spec or '.2f'}} {self.currency}"

a, b = Money(1.10), Money(2.20)
print(f"{a + b}", f"{b:>8.1f}", a + b == Money(3.3))
print(a < b, a >= b, max(a, b) is b, len({a, Money(1.1)}))
print(f"{sum([a, b, a])}")
a < Money(5, "USD")
