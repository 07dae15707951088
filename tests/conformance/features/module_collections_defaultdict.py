# collections: defaultdict with list, int, set, lambda; missing keys; ends with KeyError
from collections import defaultdict

pairs = [("yellow", 1), ("blue", 2), ("yellow", 3), ("red", 1)]
groups = defaultdict(list)
for color, n in pairs:
    groups[color].append(n)
print(groups, dict(groups))
counts = defaultdict(int)
for ch in "banana":
    counts[ch] += 1
print(sorted(counts.items()), counts["q"], "q" in counts)
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(dict(t["a"]["b"]), len(t["x"]), list(t))
d = defaultdict(lambda: "unknown", name="Ann")
print(d["name"], d["age"], d.get("city"), d.default_factory())
class Squares(dict):
    def __missing__(self, key):
        self[key] = value = key * key
        return value
s = Squares()
print(s[4], s[5], s)
try:
    defaultdict(3)
except TypeError as e:
    print(e)
groups.default_factory = None
groups["green"]
