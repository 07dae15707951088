def f(*args):
    raise RuntimeError('many lines')


def g():
    value = f(
        1,
        2,
        3,
    )
    return value


def h():
    return (
        g()
        + 1
    )


print(
    h(),
    2,
)
