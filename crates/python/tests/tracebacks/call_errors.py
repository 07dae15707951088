def f(a, b, *, c=1):
    return a


class P:
    def __init__(self, x):
        self.x = x

    def m(self):
        pass


def g(n):
    if n == 0:
        f()
    if n == 1:
        f(1, 2, 3)
    if n == 2:
        f(1, 2, d=3)
    if n == 3:
        P()
    if n == 4:
        P(1).m(2)
    if n == 5:
        x = P(1, 2)
    if n == 6:
        None()
    if n == 7:
        f(1, b=2, a=3)
    if n == 8:
        len(1, 2)
    if n == 9:
        'a'.join([1])
    if n == 10:
        f(*3)
    if n == 11:
        f(1, 2, cc=1)
    if n == 12:
        int('x')


def h(n):
    try:
        g(n)
    finally:
        if n < 12:
            h(n + 1)


h(0)
