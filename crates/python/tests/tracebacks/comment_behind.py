def f(x):
    return x.y  # the attribute


def g(x):
    return f(x)  # a call


value = g(1)  # here
