# namedtuple, operator and itertools: an inventory, grouped and totalled
from collections import namedtuple
from itertools import groupby
from operator import attrgetter

Item = namedtuple("Item", "name category price stock")
items = [
    Item("hammer", "tools", 12.5, 4),
    Item("apple", "food", 0.5, 100),
    Item("saw", "tools", 20.0, 0),
    Item("bread", "food", 2.25, 8),
]
items.sort(key=attrgetter("category", "name"))
for category, group in groupby(items, key=attrgetter("category")):
    group = list(group)
    value = sum(i.price * i.stock for i in group)
    print(f"{category}: {[i.name for i in group]} worth {value:.2f}")
cheapest = min(items, key=attrgetter("price"))
print(cheapest, cheapest is items[0])

def sell(stock, name, count):
    for n, item in enumerate(stock):
        if item.name == name:
            if item.stock < count:
                raise ValueError(f"only {item.stock} of {name} left")
            stock[n] = item._replace(stock=item.stock - count)
            return stock[n]
    raise LookupError(name)

print(sell(items, "bread", 3))
for order in (("saw", 1), ("nail", 5)):
    try:
        sell(items, *order)
    except (ValueError, LookupError) as e:
        print(type(e).__name__, e)
print([tuple(i) for i in items if i.stock], items[0]._asdict())
name, *rest = items[1]
print(name, rest)
items[2].stock -= 1
