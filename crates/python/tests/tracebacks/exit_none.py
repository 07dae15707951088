def f():
    raise SystemExit


try:
    f()
finally:
    print('finally')
