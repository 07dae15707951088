def f(n):
    try:
        if n:
            f(n - 1)
        else:
            raise ValueError(n)
    except ValueError as error:
        raise ValueError(n) from error


f(3)
