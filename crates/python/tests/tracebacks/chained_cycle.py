a = ValueError('a')
b = ValueError('b')
a.__context__ = b
b.__context__ = a
try:
    raise a
except ValueError:
    raise b from a
