def f(x):
    return f'value {x.missing!r:>{10}} and {1 / 0}'


def g(x):
    return f'{1 + 2} {x + "a"} end'


try:
    f(1)
except AttributeError:
    g(1)
