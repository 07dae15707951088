# a missing key in a chain of subscripts
inventory = {"fruit": {"apple": {"price": 3}, "pear": {"price": 4}}, "veg": {}}

def price(kind, name):
    return inventory[kind][name]["price"]

def total(pairs):
    return sum(price(kind, name) for kind, name in pairs)

print(total([("fruit", "apple"), ("fruit", "pear")]))
print(total([("fruit", "apple"), ("veg", "leek")]))
