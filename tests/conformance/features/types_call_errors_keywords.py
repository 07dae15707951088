# what it shows: wrong keyword arguments, and stars
def two(a, b):
    return a
def pos(a, /, b):
    return a
def kwonly(*, x, y):
    return x
checks = [
    lambda: two(**{"a": 1, "z": 2}), lambda: pos(a=1, b=2), lambda: pos(1), lambda: kwonly(),
    lambda: kwonly(x=1), lambda: kwonly(1, 2), lambda: two(**{1: 2}), lambda: two(*5),
    lambda: two(1, **{"b": 2}, **{"b": 3}),
]
for check in checks:
    try:
        check()
    except TypeError as e:
        print(e)
