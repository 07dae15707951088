# what it shows: a misspelt name ends the program, with a suggestion
def total_price(items):
    amount = 0
    for name, price in items:
        amount += price
    return amont
basket = [("tea", 3), ("milk", 2)]
print("basket", basket)
print("total:", total_price(basket))
