def f(**kw):
    raise KeyError('long')


def g():
    return f(
        a=1,
        b=2,
        c=3,
        d=4,
        e=5,
        f=6,
    )['x']


def h():
    x = [
        1,
        2,
        3,
    ][
        7
    ]


try:
    h()
finally:
    g()
