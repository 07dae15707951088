def f():
    raise ValueError('first')


try:
    f()
except ValueError as error:
    saved = error

try:
    raise saved.with_traceback(None)
except ValueError as error:
    again = error

raise again
