# Decimal says what is invalid
from decimal import Decimal, InvalidOperation, DivisionByZero
price = Decimal("19.99")
print(price * 3)
for make in (lambda: Decimal("12,50"), lambda: price / 0, lambda: Decimal(0) / 0, lambda: Decimal(-1).sqrt()):
    try:
        make()
    except (InvalidOperation, DivisionByZero) as e:
        print(type(e).__name__, e)
try:
    price + 0.1
except TypeError as e:
    print(e)
Decimal("abc")
