def f():
    x = """first
  second
    third
""" + 1
    return x


def g():
    return ("a"
            "b"
            "c") - 2


try:
    f()
except TypeError:
    g()
