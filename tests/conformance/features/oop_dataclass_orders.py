# dataclasses: defaults, post-init, ordering, replace, asdict
from dataclasses import dataclass, field, replace, asdict, astuple, FrozenInstanceError

@dataclass(order=True)
class Item:
    price: float
    name: str = field(compare=False)
    tags: list[str] = field(default_factory=list, repr=False, compare=False)

@dataclass
class Order:
    number: int
    items: list[Item] = field(default_factory=list)
    total: float = field(init=False, default=0)
    def __post_init__(self):
        self.total = sum(i.price for i in self.items)

pen, ink = Item(1.5, "pen"), Item(4.0, "ink", ["blue"])
order = Order(1, [ink, pen])
print(order)
print(sorted(order.items)[0].name, pen < ink, pen == Item(1.5, "biro"))
print(asdict(pen), astuple(ink))
cheap = replace(ink, price=0.5)
print(cheap, cheap.tags is ink.tags)
@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0
p = Point(3)
print(p, hash(p) == hash(Point(3)), {p: "here"}[Point(3, 0)])
try:
    p.x = 1
except FrozenInstanceError as e:
    print(type(e).__name__, e)
try:
    Order()
except TypeError as e:
    print(f"{type(e).__name__}: {e}")
