def f(n):
    if n == 0:
        raise ValueError('deep')
    f(n - 1)


def g(n):
    if n:
        return g(n - 1)
    f(4)


def h(n):
    if n == 0:
        g(5)
    h(n - 1)


h(3)
