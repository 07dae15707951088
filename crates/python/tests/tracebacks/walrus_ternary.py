def f(x):
    if (y := x.missing) and y:
        return y


try:
    f(1)
except AttributeError:
    z = f(2) if f else None
