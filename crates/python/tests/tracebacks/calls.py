def f(x):
    raise ValueError(x)


class A:
    def m(self, *args):
        return f(args)

    @property
    def p(self):
        return f('p')


def g(n):
    a = A()
    if n == 0:
        return f(1)
    if n == 1:
        x = f(1)
    if n == 2:
        f(1)
    if n == 3:
        a.m(1, 2)
    if n == 4:
        y = a.m(3)
    if n == 5:
        return a.m(4)
    if n == 6:
        print(f(1), 2)
    if n == 7:
        x = y = f(7)
    if n == 8:
        return len(a.p)
    if n == 9:
        (f)(9)
    if n == 10:
        f (10)
    if n == 11:
        [f(11)]
    if n == 12:
        f(12) ; x = 1
    if n == 13:
        x: int = f(13)
    if n == 14:
        return (f(14))


def h(n):
    try:
        g(n)
    finally:
        if n < 14:
            h(n + 1)


h(0)
