# an inventory of dataclass items
from dataclasses import dataclass, field, replace

@dataclass(order=True)
class Item:
    price: float
    name: str = field(compare=False)
    quantity: int = field(default=0, compare=False)
    tags: list = field(default_factory=list, repr=False, compare=False)

    @property
    def value(self):
        return self.price * self.quantity

@dataclass
class Inventory:
    items: dict = field(default_factory=dict)
    def add(self, item):
        self.items[item.name] = item
        return self
    def total(self):
        return sum(item.value for item in self.items.values())

stock = Inventory().add(Item(2.5, "pen", 4)).add(Item(10.0, "book", 1, ["new"]))
print(stock.total(), max(stock.items.values()))
pen = stock.items["pen"]
print(replace(pen, price=3.0), pen == Item(2.5, "other"), pen.tags is not stock.items["book"].tags)
print(stock)
try:
    Item(name="lost")
except TypeError as e:
    print(e)
