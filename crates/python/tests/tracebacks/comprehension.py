def f(x):
    return 10 // x


def g():
    return [f(x) for x in (2, 1, 0)]


try:
    g()
except ZeroDivisionError:
    d = {k: v
         for k, v in [(1, 2), (3,)]}
