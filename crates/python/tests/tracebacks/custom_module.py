class Elsewhere(Exception):
    __module__ = 'package.errors'


class Unknown(Exception):
    __module__ = 3


def make():
    class Local(ValueError):
        def __str__(self):
            return 'local text'
    return Local


try:
    raise Elsewhere('x')
except Elsewhere:
    try:
        raise Unknown('y')
    except Unknown:
        raise make()(1)
