class A(Exception):
    def __str__(self):
        raise ValueError('no text')


class B(Exception):
    def __str__(self):
        return 3


try:
    raise A(1)
except A:
    raise B(2)
