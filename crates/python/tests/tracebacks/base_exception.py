def f():
    raise BaseException('base')


def g():
    raise GeneratorExit


try:
    f()
except BaseException:
    g()
