# mode: malloc
import sys
from dataclasses import dataclass, field


@dataclass
class Order:
    number: int
    items: list = field(default_factory=list)
    paid: bool = False


@dataclass(slots=True)
class Line:
    name: str
    price: float


sys._debugmallocstats()
orders = [Order(i) for i in range(100)]
sys._debugmallocstats()
for order in orders:
    order.items.append(Line(f"line {order.number}", order.number * 1.25))
sys._debugmallocstats()
text = [repr(o) for o in orders[:20]]
sys._debugmallocstats()
total = sum(line.price for o in orders for line in o.items)
print(total)
sys._debugmallocstats()
del orders, order
sys._debugmallocstats()
