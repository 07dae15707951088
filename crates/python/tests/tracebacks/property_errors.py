class A:
    @property
    def p(self):
        return self._p

    @property
    def q(self):
        return 1


try:
    A().p
except AttributeError:
    A().q = 1
