import sys
class Inventory:
    def __init__(self):
        self.items = {}
    def add(self, name, qty=1, *, price=0.0):
        item = self.items.setdefault(name, {"qty": 0, "price": price})
        item["qty"] += qty
        return self
    def total(self):
        return sum(i["qty"] * i["price"] for i in self.items.values())
    def __iter__(self):
        yield from sorted(self.items)
    def __len__(self):
        return len(self.items)
    def __contains__(self, name):
        return name in self.items
inv = Inventory()
inv.add("apple", 3, price=0.5).add("pear", price=2).add("apple")
print(inv.total(), list(inv), len(inv), "pear" in inv)
report = [f"{n:<8}{d['qty']:>3}{d['price']:>7.2f}" for n, d in inv.items.items()]
print("\n".join(report))
print(sys.getrefcount(inv), sys.getrefcount(inv.items))
del inv.items["pear"]
inv.add()
