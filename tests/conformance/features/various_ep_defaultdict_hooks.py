# effective hooks: defaultdict with a function, a bound method and __missing__
from collections import defaultdict

def log_missing():
    print("Key added")
    return 0

class CountMissing:
    def __init__(self):
        self.added = 0
    def missing(self):
        self.added += 1
        return 0
    def __call__(self):
        self.added += 10
        return -1

current = {"green": 12, "blue": 3}
increments = [("red", 5), ("blue", 17), ("orange", 9)]
result = defaultdict(log_missing, current)
for key, amount in increments:
    result[key] += amount
print(dict(result))
counter = CountMissing()
result = defaultdict(counter.missing, current)
for key, amount in increments:
    result[key] += amount
print(counter.added, result.default_factory.__self__ is counter)
result.default_factory = counter
print(result["pink"], counter.added, result.get("none"), "none" in result, len(result))
nested = defaultdict(lambda: defaultdict(list))
nested["a"]["b"].append(1)
print(nested["a"]["b"], list(nested), nested["q"] == {})
result.default_factory = None
try:
    defaultdict(5)
except TypeError as e:
    print(e)
try:
    result["absent"]
except Exception as e:
    print(type(e).__name__, e)
