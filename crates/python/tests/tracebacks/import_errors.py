def f(n):
    if n == 0:
        import not_there
    if n == 1:
        from sys import maxsze
    if n == 2:
        from not_there.at_all import x
    if n == 3:
        from gc import colect
    if n == 4:
        from sys import nothing_like_it


def g(n):
    try:
        f(n)
    finally:
        if n < 4:
            g(n + 1)


g(0)
