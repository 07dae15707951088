# what it shows: dicts keep their order, nested dicts, inverting, grouping
d = {}
for name in ["zeta", "alpha", "mid"]:
    d[name] = len(name)
print(d, list(d), next(iter(d)))
d["alpha"] = 100
del d["zeta"]
d["zeta"] = 0
print(d, dict(sorted(d.items())), min(d, key=d.get), sorted(d, key=d.get, reverse=True))
inverse = {v: k for k, v in d.items()}
print(inverse, {k: v for k, v in d.items() if v > 0})
groups = {}
for word in "apple avocado banana blueberry cherry".split():
    groups.setdefault(word[0], []).append(word)
print(groups)
nested = {"user": {"name": "Ann", "tags": ["x"]}}
nested["user"]["tags"].append("y")
print(nested["user"]["tags"][-1], nested.get("admin", {}).get("name", "nobody"))
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, [*{"a": 1}], str({"q": "it's", 'r': None}))
me = {}
me["self"] = me
print(me, sum(d.values()), any(d.values()), all(d.values()))
first, *others = d
print(first, others, d.items() - {("mid", 3)} == {("alpha", 100), ("zeta", 0)})
try:
    print(nested["user"]["email"]["domain"])
except KeyError as e:
    print(repr(e))
