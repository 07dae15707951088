# cookbook: multidict, calculating with dictionaries, dedupe, named slices
from collections import defaultdict, OrderedDict
from operator import itemgetter
from itertools import groupby

prices = {"ACME": 45.23, "AAPL": 612.78, "IBM": 205.55, "HPQ": 37.20}
print(min(zip(prices.values(), prices.keys())), max(prices, key=lambda k: prices[k]))
a, b = {"x": 1, "y": 2, "z": 3}, {"w": 10, "x": 11, "y": 2}
print(sorted(a.keys() & b.keys()), sorted(a.keys() - b.keys()), a.items() & b.items())
def dedupe(items, key=None):
    seen = set()
    for item in items:
        val = item if key is None else key(item)
        if val not in seen:
            yield item
            seen.add(val)
print(list(dedupe([1, 5, 2, 1, 9, 1, 5])), list(dedupe([{"x": 1}, {"x": 1}, {"x": 2}], key=lambda d: d["x"])))
rows = [{"addr": "N CLARK", "date": "07/01"}, {"addr": "E 58TH", "date": "07/02"}, {"addr": "W ADDISON", "date": "07/01"}]
rows.sort(key=itemgetter("date"))
for date, items in groupby(rows, key=itemgetter("date")):
    print(date, [i["addr"] for i in items])
SHARES, PRICE = slice(0, 3), slice(4, 10)
line = "100 513.25"
print(int(line[SHARES]) * float(line[PRICE]), SHARES.start, PRICE.indices(8))
d = defaultdict(list)
for key, value in [("a", 1), ("b", 2), ("a", 3)]:
    d[key].append(value)
print(d, {k: v for k, v in prices.items() if v > 200})
try:
    zipped = zip(prices.values(), prices.keys())
    print(min(zipped)[1])
    print(max(zipped))
except ValueError as e:
    print(e)
