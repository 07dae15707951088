class Manager:
    def __init__(self, n):
        self.n = n

    def __enter__(self):
        if self.n == 0:
            raise ValueError('enter')
        return self

    def __exit__(self, *exc):
        if self.n == 1:
            raise KeyError('exit')


def f(n):
    with Manager(n) as m:
        m.missing


try:
    f(0)
except ValueError:
    try:
        f(1)
    except KeyError:
        try:
            with 3:
                pass
        except TypeError:
            f(2)
