# decimal: signals as exceptions, mixing with float; ends with DivisionByZero
from decimal import Decimal, InvalidOperation, DivisionByZero, getcontext

try:
    Decimal("abc")
except InvalidOperation as e:
    print(type(e).__name__, e)
try:
    Decimal("1.5") + 1.5
except TypeError as e:
    print(e)
try:
    Decimal(0) / Decimal(0)
except InvalidOperation as e:
    print(e)
print(Decimal(5) == 5.0, Decimal("1.5") < 2, Decimal(7) + 1, 2 ** Decimal(3))
print(issubclass(DivisionByZero, ZeroDivisionError), Decimal(7) // 2, Decimal(-7) % 3, divmod(Decimal(7), 2))
ctx = getcontext()
ctx.traps[DivisionByZero] = False
print(Decimal(1) / Decimal(0), Decimal(-1) / 0)
ctx.traps[DivisionByZero] = True

class Wallet:
    def __init__(self, amount):
        self.amount = Decimal(amount)
    def split(self, ways):
        share = self.amount / ways
        return share.quantize(Decimal("0.01"))

w = Wallet("10.00")
print(w.split(3), w.split(4))
w.split(0)
