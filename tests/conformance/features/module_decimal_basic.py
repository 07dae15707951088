# decimal: exact decimals, quantize, rounding modes, contexts
from decimal import Decimal, getcontext, localcontext, ROUND_HALF_UP, ROUND_DOWN, ROUND_HALF_EVEN

print(0.1 + 0.2, Decimal("0.1") + Decimal("0.2"))
price = Decimal("19.99")
tax = price * Decimal("0.075")
print(tax, tax.quantize(Decimal("0.01")), tax.quantize(Decimal("0.01"), rounding=ROUND_DOWN))
print(Decimal("2.5").quantize(Decimal("1"), ROUND_HALF_EVEN), Decimal("2.5").quantize(Decimal("1"), ROUND_HALF_UP))
print(Decimal(1) / Decimal(7), getcontext().prec)
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / Decimal(7))
print(Decimal(1) / 3, Decimal(0.1))
print(repr(Decimal("1.10")), Decimal("1.10") == Decimal("1.1"), Decimal("1.10").normalize())
print(Decimal("123.45").as_tuple(), int(Decimal("9.9")), float(Decimal("0.5")))
print(Decimal(2).sqrt(), Decimal("-3").copy_abs(), max(Decimal(1), Decimal("1.5")))
print(f"{Decimal('1234567.891'):,.2f}", Decimal("1E+3"), Decimal("NaN"), Decimal("Infinity") > 1)
total = sum((Decimal(p) for p in ("1.10", "2.20", "3.30")), Decimal(0))
print(total, round(Decimal("2.675"), 2))
