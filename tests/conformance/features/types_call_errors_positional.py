# what it shows: wrong numbers of arguments
def two(a, b):
    return a
def opt(a, b=1, *, c):
    return a
checks = [
    lambda: two(), lambda: two(1), lambda: two(1, 2, 3), lambda: two(1, c=2),
    lambda: two(1, a=2), lambda: two(b=1), lambda: two(1, 2, b=3), lambda: two(*[1, 2, 3, 4]),
    lambda: opt(1), lambda: opt(1, 2, 3), lambda: opt(1, 2, 3, c=1), lambda: opt(c=1),
    lambda: two(bb=1, a=2),
]
for check in checks:
    try:
        check()
    except TypeError as e:
        print(e)
