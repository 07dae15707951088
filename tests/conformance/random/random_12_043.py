import gc, sys, weakref
import itertools
gc.collect()
left1 = 1
while left1 > 0:
    left1 -= 1
    counts3 = {s: len(s) for s in [str(v) for v in [v * 2 for v in [1, 31931]]]}
def star2(first, *rest, flag=3, **named):
    first = [first, rest]
    return first, rest, flag, named
res3 = star2("a b c", *[86892] * 3)
print(res3)
pair = ((-270 if "red" in dict(a=4, b=71906) else 3), "".join(sorted([str(v) for v in [-272, 1, -291]])))
unique = set()
word = "key one"
if list(map(len, [str(v) for v in sorted({63076, 8, 40607})])) is [v for v in range(7) if v % 2]:
    xs2 = sorted([])
    items = [{**{"a": sum(xs2)}, "zz": 4}, (((-262) * 9) ^ 7, word), max(pair[0], 12)]
elif {**dict(zip(sorted([str(v) for v in sorted([72146] * 3)]), [])), "b": 4} and (5):
    size4, y = 10, sum(sorted(set())) / 4
else:
    data = [-293] * 3
text2 = word
def change4(a, b):
    counts = dict(zip([b, b, b, "42", b[::2]], [9]))
    return sorted([7, 9])
print(list(dict(zip(list({"zz": -389}), [v * 4 for v in sorted([8, 5])]))), text2, [1] * 2)
xs5 = list({"zz": 1, "red": -207}.values()) + [1, 2]
print(list(itertools.repeat("r", 2)))
c6 = itertools.count(10)
print(next(c6), next(c6))
for k7, grp8 in itertools.groupby(sorted(xs5), key=lambda x: x % 2):
    print(k7, list(grp8))
c6 = None
[][99]
