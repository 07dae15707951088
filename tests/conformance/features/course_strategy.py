# the strategy pattern: functions as exchangeable parts
def no_discount(total):
    return total
def percentage(rate):
    return lambda total: total * (1 - rate)
def threshold(limit, off):
    def apply(total):
        return total - off if total >= limit else total
    return apply

class Order:
    def __init__(self, *prices, discount=no_discount):
        self.prices = prices
        self.discount = discount
    def total(self):
        return self.discount(sum(self.prices))

orders = [Order(10, 20), Order(10, 20, discount=percentage(0.5)), Order(10, 90, discount=threshold(50, 15))]
for order in orders:
    print(order.discount.__name__, order.total())
orders[0].discount = orders[2].discount
print(orders[0].total(), orders[0].discount.__closure__[0].cell_contents)
