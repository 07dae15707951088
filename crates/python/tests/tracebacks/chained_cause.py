def f():
    try:
        {}['missing']
    except KeyError as error:
        raise ValueError('no such key') from error


def g():
    try:
        f()
    except ValueError as error:
        raise RuntimeError('gave up') from error


g()
