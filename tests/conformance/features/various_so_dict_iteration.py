# StackOverflow: changing a dict or a list while iterating over it
d = {"a": 1, "b": 2, "c": 3}
try:
    for key in d:
        if d[key] == 2:
            del d[key]
except RuntimeError as e:
    print(e, d)
for key in list(d):
    if d[key] == 1:
        del d[key]
print(d)
try:
    for key in d:
        d[key + "x"] = 0
except RuntimeError as e:
    print(e, d)
for key in d:
    d[key] = 9
print(d)
numbers = [1, 2, 2, 3]
for n in numbers:
    if n == 2:
        numbers.remove(n)
print(numbers)
numbers[:] = [n for n in numbers if n != 2]
print(numbers)
s = {1, 2, 3}
try:
    for x in s:
        s.discard(x)
except RuntimeError as e:
    print(e, len(s))
keys = d.keys()
d["new"] = 1
print(keys, "new" in keys)
