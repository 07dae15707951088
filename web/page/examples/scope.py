# A call's names are references,
# too, as long as its frame lives.
def taste(food):
    mine = food
    bites = [mine]
    # Here the frame goes, and all
    # that it held lets go.
    return len(bites)

fruit = ["apple", "pear"]
taste(fruit)
# The new list is bound first,
# then the old one falls.
fruit = ["fig"]
# A default lives as long as its
# function does.
def collect(x, into=[]):
    into.append(x)
collect(fruit)
del fruit
del collect
