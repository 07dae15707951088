# One list, and more and more holders of it.
# The number of arrows that reach an object is its refcount.
class Basket:
    pass

fruit = ["apple", "pear"]      # the list, held by one name
snack = fruit                  # a second name: no copy is made
stock = {"today": fruit}       # a dict's value holds it too
basket = Basket()
basket.items = fruit           # and an attribute
fruit.append("fig")            # every holder sees the change
print(snack)
del snack                      # one holder less
stock.clear()                  # and another
basket = None                  # the Basket dies, and lets go of the list
del fruit                      # the last holder: the list dies
