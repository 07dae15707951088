# a sales report with columns, totals and wrapped notes
import textwrap
sales = [("Notebook", 3, 2.5), ("Pen", 12, 0.75), ("Desk lamp", 1, 39.99)]
width = max(len(name) for name, _, _ in sales)
total = 0
for name, count, price in sales:
    amount = count * price
    total += amount
    print(f"{name:<{width}} {count:>3} x {price:>6.2f} = {amount:>7.2f}")
print(f"{'Total':<{width}} {total:>22.2f}")
note = "All prices include tax. Goods can be returned within thirty days."
print(textwrap.fill(note, width=28, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(note, 30))
print("Report".center(20, "="), "end".rjust(6, "."), sep="|")
