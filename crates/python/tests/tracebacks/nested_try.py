def f():
    try:
        try:
            1 / 0
        except TypeError:
            pass
        else:
            pass
    finally:
        print('finally')


with_error = False
try:
    f()
except ValueError:
    with_error = True
