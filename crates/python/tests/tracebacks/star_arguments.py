def f(n):
    if n == 0:
        print(1, *3)
    if n == 1:
        print(*None)
    if n == 2:
        dict(**4)
    if n == 3:
        f(*f)
    if n == 4:
        dict(a=1, **{'a': 2})
    if n == 5:
        print(**{1: 2})


def g(n):
    try:
        f(n)
    finally:
        if n < 5:
            g(n + 1)


g(0)
