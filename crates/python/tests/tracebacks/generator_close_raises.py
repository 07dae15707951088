def g():
    try:
        yield 1
    finally:
        raise ValueError('closing')


it = g()
next(it)
del it
print('end')
