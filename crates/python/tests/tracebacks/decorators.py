def deco(f):
    def wrapper(*args):
        return f(*args)
    return wrapper


def broken(f):
    raise TypeError('decorator')


@deco
def g(x):
    return x.upper()


try:
    g(1)
except AttributeError:
    @deco
    @broken
    def h():
        pass
