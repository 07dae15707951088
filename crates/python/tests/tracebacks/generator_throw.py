def g():
    try:
        yield 1
    except ValueError:
        raise KeyError('from generator')


it = g()
next(it)
it.throw(ValueError('thrown in'))
