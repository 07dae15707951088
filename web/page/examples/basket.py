# One list, more and more holders.
# The arrows that reach an object
# are its refcount.
class Basket:
    pass

fruit = ["apple", "pear"]
# A second name makes no copy.
snack = fruit
# A dict's value holds it too,
# and so does an attribute.
stock = {"today": fruit}
basket = Basket()
basket.items = fruit
# Every holder sees the change.
fruit.append("fig")
print(snack)
# Now they let go, one by one.
del snack
stock.clear()
# The Basket dies, and lets go.
basket = None
# The last holder: the list dies.
del fruit
