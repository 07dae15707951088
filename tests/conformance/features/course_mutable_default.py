# the list that is shared by all calls
def add_item(item, basket=[]):
    basket.append(item)
    return basket

one = add_item("apple")
two = add_item("pear")
print(one, two, one is two)
print(add_item.__defaults__)
three = add_item("fig", [])
print(three, add_item.__defaults__)

def add_safe(item, basket=None):
    if basket is None:
        basket = []
    basket.append(item)
    return basket

print(add_safe("apple"), add_safe("pear"))
add_item.__defaults__[0].clear()
print(one, add_item("new"))
