import gc, sys, weakref
from collections import defaultdict
gc.collect()
items = [40.25, [*[], 12], [set(), (11) / 5], (2 ** 19, "key one")]
dd1 = defaultdict(int)
for k2 in sorted(("x" * 1).split()):
    v3 = dd1[k2]
    if isinstance(v3, list):
        v3.append(6)
print(len(dd1), dd1.get("zz"))
try:
    dd1["missing"]
    print("made")
except KeyError as e:
    print("missing", e)
ba4 = bytearray(3)
ba4.append(65)
ba4 += b"xy"
ba4[0] = 66
print(ba4, bytes(ba4[:2]), sys.getsizeof(ba4))
