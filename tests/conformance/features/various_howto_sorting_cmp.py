# sorting HOWTO: cmp_to_key and partial orders
from functools import cmp_to_key

def numeric_compare(x, y):
    return x - y

def version_compare(a, b):
    left = [int(p) for p in a.split(".")]
    right = [int(p) for p in b.split(".")]
    return (left > right) - (left < right)

print(sorted([5, 2, 4, 1], key=cmp_to_key(numeric_compare)))
versions = ["1.10", "1.9", "1.2.1", "1.2"]
versions.sort(key=cmp_to_key(version_compare))
print(versions, max(versions, key=cmp_to_key(version_compare)))
sets = [{1, 2}, {1}, {3}, {1, 2, 3}]
print({1} < {1, 2}, {3} < {1, 2}, sorted(sets, key=len)[0])
key = cmp_to_key(numeric_compare)
print(key(1) < key(2), key(3) == key(3))
try:
    versions.sort(numeric_compare)
except TypeError as e:
    print(type(e).__name__, e)
