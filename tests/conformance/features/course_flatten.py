# nested lists made flat: recursion, generator, stack
def flatten(items):
    flat = []
    for item in items:
        if isinstance(item, list):
            flat.extend(flatten(item))
        else:
            flat.append(item)
    return flat

def walk(items, depth=0):
    for item in items:
        if isinstance(item, (list, tuple)):
            yield from walk(item, depth + 1)
        else:
            yield item, depth

nested = [1, [2, [3, []]], (4, [5])]
print(flatten(nested))
print(list(walk(nested)))
print(sum([[1], [2, 3]], []), nested)
nested[1].append(nested[1][1])
print(flatten(nested[1]))
