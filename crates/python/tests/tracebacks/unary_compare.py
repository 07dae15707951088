def f(n):
    a = None
    if n == 0:
        return -a
    if n == 1:
        return a < 3
    if n == 2:
        return 3 in a
    if n == 3:
        return not a and ~a
    if n == 4:
        return 1 < 2 < a
    return a is a and a > a


def g(n):
    if n == 6:
        return
    try:
        f(n)
    finally:
        g(n + 1)


g(0)
