# collections: OrderedDict order, move_to_end, popitem, equality
from collections import OrderedDict

od = OrderedDict()
od["one"] = 1
od["two"] = 2
od["three"] = 3
print(od, list(od), list(reversed(od)))
od.move_to_end("one")
print(od)
od.move_to_end("three", last=False)
print(list(od.items()))
print(od.popitem(), od.popitem(last=False), od)
a = OrderedDict(x=1, y=2)
b = OrderedDict(y=2, x=1)
print(a == b, dict(a) == dict(b), a == {"y": 2, "x": 1})
a["x"] = 10
print(a, a | {"z": 3})
del a["x"]
a["x"] = 1
print(list(a), a.setdefault("w", []), a)
try:
    OrderedDict().popitem()
except KeyError as e:
    print(e)
try:
    a.move_to_end("nope")
except KeyError as e:
    print("KeyError:", e)
