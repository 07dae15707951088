# mode: malloc
import sys


class Customer:
    served = 0

    def __init__(self, number, items):
        self.number = number
        self.items = items


class Shop:
    def __init__(self):
        self.queue = []
        self.log = []

    def arrive(self, customer):
        self.queue.append(customer)

    def serve(self):
        customer = self.queue.pop(0)
        Customer.served += 1
        self.log.append((customer.number, len(customer.items)))


sys._debugmallocstats()
shop = Shop()
for i in range(120):
    shop.arrive(Customer(i, ["item"] * (i % 5)))
sys._debugmallocstats()
for i in range(60):
    shop.serve()
sys._debugmallocstats()
while shop.queue:
    shop.serve()
sys._debugmallocstats()
print(Customer.served)
shop = None
sys._debugmallocstats()
