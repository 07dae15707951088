# what it shows: keys, values and items are live views, and act like sets
ages = {"ann": 31, "bob": 25}
keys, values, items = ages.keys(), ages.values(), ages.items()
print(keys, values, items)
ages["cid"] = 40
print(list(keys), list(values), len(items), "cid" in keys, 40 in values, ("cid", 40) in items, ("cid", 1) in items)
print(sorted(keys & {"ann", "zoe"}), sorted(keys | ["zoe"]), sorted(keys - {"bob"}), sorted(keys ^ {"ann", "x"}))
print(sorted(items & {("bob", 25)}), keys == {"ann", "bob", "cid"}, keys >= {"ann"}, keys.isdisjoint(["q"]), keys < set())
print(list(reversed(keys)), list(reversed(items))[0], keys.mapping["ann"], values == ages.values(), keys == ages.keys())
for name, age in ages.items():
    print(name, age, end=" ")
print()
try:
    for name in ages:
        ages[name + "2"] = 1
except RuntimeError as e:
    print(e)
try:
    for name in ages:
        del ages[name]
        ages[name + "3"] = 1
except RuntimeError as e:
    print(e)
for name in list(ages):
    if ages[name] == 1:
        del ages[name]
print(ages)
attempts = [lambda: keys[0], lambda: values + values, lambda: keys | 5, lambda: values & values, lambda: hash(keys), lambda: keys.add(1), lambda: next(keys)]
for attempt in attempts:
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__ + ":", e)
