# what it shows: not subscriptable, not callable, not iterable
number, nothing, text = 5, None, "s"
checks = [
    lambda: 1 in 5, lambda: number[0], lambda: nothing[0], lambda: number(),
    lambda: text(), lambda: len(5), lambda: [1].__getitem__("x"), lambda: {}[[]],
    lambda: len[1], lambda: int[0], lambda: abs("x"), lambda: sum(["a"]),
    lambda: max(5), lambda: max(), lambda: sorted(5), lambda: [*5],
    lambda: {**5}, lambda: print(*5), lambda: "%d" % "x", lambda: divmod("a", 2),
    lambda: pow("a", 2),
]
for check in checks:
    try:
        check()
    except TypeError as e:
        print(e)
