# what it shows: wrong calls of built-in functions
checks = [
    lambda: len(), lambda: len(1, 2), lambda: abs(), lambda: int("1", 2, 3),
    lambda: isinstance(1), lambda: "a".upper(1), lambda: "a".replace("b"), lambda: [].sort(1),
    lambda: print(x=1), lambda: ord(), lambda: chr("a"), lambda: getattr(1),
    lambda: "a".split(sepp=1), lambda: sorted(), lambda: dict.get(), lambda: str.join(","),
    lambda: range(1, 2, 3, 4), lambda: round(), lambda: sum(), lambda: hash(),
    lambda: isinstance(1, "int"), lambda: next(), lambda: input(1, 2), lambda: len(obj=[1]),
]
for check in checks:
    try:
        check()
    except TypeError as e:
        print(e)
