# dates and other objects with their own formats
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
day = date(2024, 2, 29)
moment = datetime(2024, 12, 31, 23, 59, 5)
print(f"{day} {day:%d.%m.%Y} {day:%A, %B %d}")
print(f"{moment:%Y-%m-%d %H:%M:%S} {moment:%j %y %I%p}")
print(f"{day!r} {moment.isoformat()}")
print(f"{day + timedelta(days=1):%b %d} {moment - datetime(2024, 1, 1)}")
print(f"{Decimal('3.14159'):.2f} {Decimal('1234.5'):,} {Decimal('1E+3')}")
print(f"{Fraction(3, 4)} {Fraction(1, 3):.3f} {Fraction(6, 4)!r}")
fmt = "%d/%m"
print(f"{day:{fmt}}")
print("{:%Y} and {0!r}".replace("{0!r}", "x").format(day))
print(datetime.strptime("05/06/2023", "%d/%m/%Y").strftime("%Y week %U"))
try:
    date(2023, 2, 29)
except ValueError as e:
    print(e)
