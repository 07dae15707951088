# a hierarchy of exceptions with attributes and __str__
class ShopError(Exception):
    code = 1
class OutOfStock(ShopError):
    code = 2
    def __init__(self, item, wanted, left):
        super().__init__(item, wanted, left)
        self.item = item
        self.missing = wanted - left
    def __str__(self):
        return f"{self.item}: {self.missing} missing"
class Unknown(ShopError, KeyError):
    pass
stock = {"tea": 3}
def buy(item, count):
    if item not in stock:
        raise Unknown(item)
    if stock[item] < count:
        raise OutOfStock(item, count, stock[item])
    stock[item] -= count
    return stock[item]
for order in (("tea", 2), ("tea", 5), ("jam", 1)):
    try:
        print("left:", buy(*order))
    except OutOfStock as e:
        print(e, e.args, e.code, repr(e))
    except ShopError as e:
        print(type(e).__name__, e, isinstance(e, LookupError))
print([c.__name__ for c in Unknown.__mro__])
