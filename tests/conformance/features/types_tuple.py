# what it shows: tuples: packing, unpacking, methods and errors
point = 3, 4
x, y = point
single = (5,)
print(point, x, y, single, (), tuple("abc"), tuple([1]), (5) == 5, type(single))
print(point + single, point * 2, point[0], point[-1], point[::-1], 3 in point, len(point), point.index(4), point.count(3))
first, *rest = range(5)
*start, last = "abc"
a, (b, c), *_ = 1, (2, 3), 4, 5
print(first, rest, start, last, a, b, c, _)
x, y = y, x
print(x, y, (1, 2) < (1, 3), (1, 2) == (1.0, 2.0), (2,) > (1, 9, 9), max((1, 5), (2, 0)))
print(hash((1, 2)), hash(()), hash((1.0, 2)), hash(("a",)) == hash(("a",)), {(0, 1): "key"}[0, 1])
same = tuple(point)
print(same is point, point[:] is point, () is tuple(), single * 1 is single)
attempts = [lambda: point[9], lambda: point["a"], lambda: point + [1], lambda: hash(([],)), lambda: point.index(9), lambda: point < 5, lambda: point.append(1), lambda: tuple(1)]
for attempt in attempts:
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__ + ":", e)
for value in [(1, 2, 3), (1,), 5, "ab", {"k": 1, "j": 2}]:
    try:
        p, q = value
        print(p, q)
    except Exception as e:
        print(type(e).__name__ + ":", e)
try:
    p, *q, r = (1,)
except ValueError as e:
    print(e)
try:
    point[0] = 1
except TypeError as e:
    print(e)
