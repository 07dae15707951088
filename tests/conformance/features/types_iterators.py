# what it shows: iter with a sentinel, zip, enumerate, reversed, map, filter
lines = iter(["a", "b", "stop", "c"])
print(list(iter(lambda: next(lines), "stop")), list(lines))
names, ages = ["Ann", "Bob", "Cid"], [31, 25]
print(list(zip(names, ages)), list(zip()), list(zip("ab")), dict(zip(names, ages)), list(zip(*[(1, 2), (3, 4)])))
print(list(enumerate(names, start=1)), list(enumerate("ab", -1)), list(reversed(names)), list(reversed("ab")), list(reversed({"x": 1})))
print(list(map(pow, [2, 3], [3, 2])), list(map(lambda a, b: a + b, "ab", "xyz")), list(filter(None, [0, 1, "", "a", None])), list(filter(str.isdigit, "a1b2")))
it = iter([1, 2, 3])
print(next(it), it.__length_hint__(), list(it), next(it, None), iter(it) is it)
shared = iter(range(6))
print(list(zip(shared, shared)), list(map(str, [1, 2], strict=True)))
z = zip([1, 2, 3], [1, 2], strict=True)
try:
    print(next(z), next(z))
    next(z)
except ValueError as e:
    print(e)
try:
    list(zip([1], [1, 2], [1], strict=True))
except ValueError as e:
    print(e)
try:
    list(map(pow, [1], [], strict=True))
except ValueError as e:
    print(e)
attempts = [lambda: iter(5), lambda: next([1]), lambda: reversed({1}), lambda: enumerate(5), lambda: zip(1), lambda: map(len), lambda: iter(5, 0), lambda: list(map(5, [1])), lambda: list(filter(len, 3)), lambda: reversed(iter([])), lambda: list(map(len, [1])), lambda: enumerate()]
for attempt in attempts:
    try:
        attempt()
    except TypeError as e:
        print(e)
grow = [1, 2]
for x in grow:
    if len(grow) < 5:
        grow.append(x * 10)
print(grow)
try:
    next(it)
except StopIteration as e:
    print(repr(e))
