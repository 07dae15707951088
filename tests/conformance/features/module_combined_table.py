# mode: stdout
# several modules: a report with dates, decimals and templates
from collections import defaultdict
from datetime import date
from decimal import Decimal
from string import Template
import statistics

ROWS = """2024-01-03;food;12.50
2024-01-09;rent;700
2024-02-02;food;8.25
2024-02-11;books;30.00
bad line
2024-02-30;food;1.00
2024-03-05;food;abc"""

months = defaultdict(Decimal)
amounts = []
for line in ROWS.splitlines():
    try:
        day, kind, amount = line.split(";")
        day = date.fromisoformat(day)
        amount = Decimal(amount)
    except ValueError as e:
        print(f"skipped {line!r}: {e}")
        continue
    except ArithmeticError as e:
        print(f"skipped {line!r}: {type(e).__name__}")
        continue
    months[day.strftime("%b %Y")] += amount
    amounts.append(amount)
row = Template("$month: $total EUR")
for month, total in months.items():
    print(row.substitute(month=month, total=f"{total:>8}"))
print(statistics.mean(amounts), statistics.median(amounts), max(amounts))
print(sum(months.values()) == sum(amounts), months["Dec 2024"])
