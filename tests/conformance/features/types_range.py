# what it shows: ranges: slicing, equality, index, bounds
r = range(0, 20, 3)
print(r, len(r), list(r), r[2], r[-1], r[1:4], r[::-1], r[::2], list(r[::-1]))
print(6 in r, 7 in r, 6.0 in r, "6" in r, r.index(9), r.count(9), r.count(1), r.start, r.stop, r.step)
print(range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], hash(range(0)) == hash(range(5, 5)), bool(range(0)))
big = range(10 ** 20, 10 ** 20 + 50, 10)
print(big[2], len(big), 10 ** 20 + 20 in big, list(big)[-1], max(r), sum(r), list(reversed(range(3))))
down = range(5, 0, -2)
print(list(down), down[-1], down.index(1), str(down), repr(range(1, 2, 1)))
it = iter(range(3))
print(next(it), list(it), next(it, "done"), it.__length_hint__())
print(range(True), [*range(-3, 0)], tuple(range(2, 9))[1:3], type(r), sorted(range(3), reverse=True))
attempts = [lambda: r[99], lambda: r.index(7), lambda: range(1.5), lambda: range("3"), lambda: range(), lambda: range(1, 2, 3, 4), lambda: range(1, 5, 0), lambda: r + r, lambda: r["a"], lambda: len(range(10 ** 20)), lambda: range(stop=3), lambda: next(r)]
for attempt in attempts:
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__ + ":", e)
try:
    r[0] = 1
except TypeError as e:
    print(e)
