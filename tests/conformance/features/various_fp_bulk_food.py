# a LineItem with a validated weight: property, property factory, descriptor
def quantity(storage_name):
    def qty_getter(instance):
        return instance.__dict__[storage_name]
    def qty_setter(instance, value):
        if value > 0:
            instance.__dict__[storage_name] = value
        else:
            raise ValueError("value must be > 0")
    return property(qty_getter, qty_setter)

class LineItem:
    weight = quantity("weight")
    price = quantity("price")
    def __init__(self, description, weight, price):
        self.description = description
        self.weight = weight
        self.price = price
    def subtotal(self):
        return self.weight * self.price

nutmeg = LineItem("Moluccan nutmeg", 8, 13.95)
print(nutmeg.weight, nutmeg.price, nutmeg.subtotal())
print(nutmeg.__dict__)
try:
    nutmeg.weight = -20
except ValueError as e:
    print(e)
cells = [c.cell_contents for c in LineItem.weight.fget.__closure__]
print(cells, LineItem.weight.fset.__closure__[0].cell_contents)
nutmeg.__dict__["price"] = 0
print(nutmeg.price)
class Strict(LineItem):
    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)
LineItem("broken", 1, 0)
