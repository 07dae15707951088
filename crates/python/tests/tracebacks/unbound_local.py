def f():
    print(total)
    total = 1


def g():
    def inner():
        return later
    inner()
    later = 1


def h():
    x = 1
    del x
    return x


for function in f, g, h:
    try:
        function()
    except NameError as error:
        print(type(error).__name__, error)

try:
    f()
except NameError:
    try:
        g()
    except NameError:
        h()
