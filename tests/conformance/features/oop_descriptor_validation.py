# descriptors that check types and ranges, with __set_name__
class Field:
    def __set_name__(self, owner, name):
        self.name = name
        self.slot = "_" + name
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.slot)
    def __set__(self, obj, value):
        setattr(obj, self.slot, self.check(value))

class Positive(Field):
    def check(self, value):
        if value <= 0:
            raise ValueError(f"{self.name} must be positive, not {value}")
        return value

class Text(Field):
    def __init__(self, maxlen=10):
        self.maxlen = maxlen
    def check(self, value):
        if not isinstance(value, str):
            raise TypeError(f"{self.name} must be str, not {type(value).__name__}")
        return value[:self.maxlen]

class Product:
    name = Text(5)
    price = Positive()
    def __init__(self, name, price):
        self.name, self.price = name, price

p = Product("keyboard", 20)
print(p.name, p.price, vars(p), Product.price.name)
for bad in (("pen", 0), (7, 1)):
    try:
        Product(*bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
p.__dict__["price"] = -1
print(p.price)
p.price -= 50
