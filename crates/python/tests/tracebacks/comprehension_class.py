class A:
    items = [1, 2]
    total = {x: items[5] for x in items}
