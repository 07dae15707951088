# what it shows: the TypeErrors of other operators
checks = [
    lambda: 1 - "a", lambda: "a" - "b", lambda: "a" * "b", lambda: "a" / 2,
    lambda: 5 // "x", lambda: [] % 2, lambda: "a" ** 2, lambda: 1 << 1.0,
    lambda: 1.5 & 2, lambda: "a" | 1, lambda: {} ^ 1, lambda: [1] @ [2],
    lambda: -"a", lambda: +[], lambda: ~1.5, lambda: 1 < "a",
    lambda: None >= 0, lambda: [] > {},
]
for check in checks:
    try:
        check()
    except TypeError as e:
        print(e)
