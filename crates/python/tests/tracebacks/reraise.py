def f():
    raise ValueError('first')


def g():
    try:
        f()
    except ValueError:
        print('handling')
        raise


def h():
    try:
        g()
    except ValueError as error:
        raise error


h()
