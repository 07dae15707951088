def f():
    try:
        raise ValueError('in try')
    finally:
        raise KeyError('in finally')


f()
