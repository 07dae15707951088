def f():
    return sum(1 / x for x in [1, 0])


try:
    f()
except ZeroDivisionError:
    list(y.z for y in 'ab')
