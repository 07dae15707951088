class Silent(Exception):
    __module__ = 'package'

    def __str__(self):
        return ''


class Unnamed(Exception):
    __module__ = 3


class A:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        if self.n == 0:
            error = ValueError('with a note')
            error.add_note('note')
            raise error
        if self.n == 1:
            prnit
        if self.n == 2:
            raise Silent
        if self.n == 3:
            deep(20)
        if self.n == 4:
            (1 +
             None)
        if self.n == 5:
            raise SystemExit(3)
        if self.n == 6:
            raise Unnamed
        if self.n == 7:
            raise SyntaxError('made up')
        if self.n == 8:
            raise KeyError


def deep(n):
    if n == 0:
        raise ValueError
    deep(n - 1)  # goes on   


for n in range(9):
    A(n)
kept = A(1)
