class Point:
    color = 'red'

    def __init__(self):
        self.width = 1
        self._hidden = 2

    def move(self):
        return self.hiden

    def other(self, that):
        return that.hiden


class Slots:
    __slots__ = ('left', 'right')


p = Point()


def f(n):
    if n == 0:
        return p.widht
    if n == 1:
        return p.colour
    if n == 2:
        p.moove()
    if n == 3:
        return p.nothing_like_it
    if n == 4:
        return p.hidden
    if n == 5:
        return p.move()
    if n == 6:
        return p.other(Point())
    if n == 7:
        return Point.colro
    if n == 8:
        return Slots().lef
    if n == 9:
        return 'abc'.uper()
    if n == 10:
        return [].apend(1)
    if n == 11:
        return {}.item()
    if n == 12:
        return (1).bitlength()
    if n == 13:
        return f.__nam__
    if n == 14:
        return None.foo
    if n == 15:
        del p.widht
    if n == 16:
        p.move.x = 1
    if n == 17:
        return p._hiden
    if n == 18:
        Slots().up = 1
    if n == 19:
        return Slots().left
    if n == 20:
        import sys
        return sys.modles


def g(n):
    try:
        f(n)
    finally:
        if n < 20:
            g(n + 1)


g(0)
