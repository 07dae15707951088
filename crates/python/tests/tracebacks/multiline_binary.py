def f(a, b, c):
    return (
        a
        + b
        + c
    )


def g(a, b):
    x = (a  # a comment (
         *  # another + b
         b
         )
    return x


def h(a):
    return (a +
            # nothing here
            # and nothing here

            1)


def i(a):
    return a \
        / \
        0


def attempt(n):
    [lambda: f(1, 2, 'x'), lambda: g('a', 'b'), lambda: h(None), lambda: i(1)][n]()


def run(n):
    try:
        attempt(n)
    finally:
        if n < 3:
            run(n + 1)


run(0)
