# a wrong operand inside an expression of several lines
def report(name, price, quantity):
    line = (
        "Item: "
        + name
        + ", total: "
        + price * quantity
        + " EUR"
    )
    return line

print(report("pen", "2", 3))
print(report("ink", 2, 3))
