# what it shows: every method of dict
stock = {"apple": 3, "pear": 5}
stock["fig"] = 7
print(stock.get("apple"), stock.get("kiwi"), stock.get("kiwi", 0), stock.setdefault("kiwi", []), stock.setdefault("pear", 1))
stock.update({"apple": 4}, plum=1)
stock.update([("date", 2), ["lime", 3]])
print(stock, len(stock), "pear" in stock, 5 in stock)
print(stock.pop("pear"), stock.pop("none", "gone"), stock.popitem(), list(stock))
copy = stock.copy()
copy["kiwi"].append("shared")
print(stock == copy, stock is copy, stock["kiwi"], dict.fromkeys("ab"), dict.fromkeys([1, 2], 0))
print(dict(a=1, b=2), dict([("x", 1)]), dict({"k": 1}, z=2), dict(zip("ab", range(2))), list(reversed(copy)))
merged = {"a": 1, "b": 2} | {"b": 3}
merged |= {"c": 4}
merged |= [("d", 5)]
print(merged, {**merged, "a": 0}, {"x": 1} == {"x": 1.0}, list(merged.items())[1])
del merged["a"]
merged["a"] = "back"
print(merged)
attempts = [lambda: merged["zz"], lambda: merged.pop("zz"), lambda: {}.popitem(), lambda: merged[[]], lambda: {[]: 1}, lambda: dict([1]), lambda: dict(["abc"]), lambda: dict(5),
            lambda: merged | [1], lambda: merged.update(5), lambda: merged.get(), lambda: merged.get({}), lambda: merged < merged, lambda: merged + merged, lambda: merged.has_key("a"), lambda: dict({}, {}), lambda: hash(merged)]
for attempt in attempts:
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__ + ":", e)
merged.clear()
print(merged, stock)
del stock["missing"]
