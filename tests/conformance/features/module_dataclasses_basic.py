# dataclasses: repr, eq, defaults, default_factory, __post_init__; ends with TypeError
from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass

@dataclass
class Item:
    name: str
    price: float
    quantity: int = 0
    tags: list[str] = field(default_factory=list)
    total: float = field(init=False, repr=False)
    def __post_init__(self):
        if self.price < 0:
            raise ValueError("price must be >= 0")
        self.total = self.price * self.quantity

a = Item("pen", 1.5, 10)
b = Item("pen", 1.5, 10)
print(a, a == b, a is b, a.total)
a.tags.append("blue")
print(a.tags, b.tags, a == b)
print([f.name for f in fields(Item)], fields(a)[2].default, is_dataclass(a))
print(asdict(a), astuple(b))
c = replace(a, quantity=2)
print(c, c.total, c.tags is a.tags, Item.__match_args__)
try:
    Item("ink", -1)
except ValueError as e:
    print(e)
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as e:
    print(e)
try:
    {a}
except TypeError as e:
    print(e)
Item("cup")
