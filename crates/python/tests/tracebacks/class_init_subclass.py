class Base:
    def __init_subclass__(cls, **kw):
        raise TypeError('not here')


class Derived(Base, flag=1):
    pass
