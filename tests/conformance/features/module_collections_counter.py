# collections: Counter arithmetic, most_common, elements, update, subtract
from collections import Counter

c = Counter("mississippi")
print(c, c["s"], c["zzz"])
print(c.most_common(2), c.total(), sorted(c.elements())[:4])
c.update("miss")
c.subtract({"i": 3})
print(c)
a = Counter(x=3, y=1)
b = Counter(x=1, y=2)
print(a + b, a - b, a & b, a | b)
print(+Counter(k=-1, m=2), -Counter(k=-1, m=2))
print(a == Counter(y=1, x=3), a <= b, Counter(x=1) < a)
del a["y"]
print(a, dict(a), list(a.items()))
inventory = Counter({"apple": 2, "pear": 0})
inventory["apple"] += 1
print(inventory, "pear" in inventory, "fig" in inventory)
try:
    Counter.fromkeys("ab")
except NotImplementedError as e:
    print(e)
try:
    Counter(5)
except TypeError as e:
    print(e)
votes = ["ann", "bob", "ann", "cid", "ann", "bob"]
winner, n = Counter(votes).most_common(1)[0]
print(f"{winner} wins with {n} votes")
