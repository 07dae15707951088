# singledispatch with annotations, unions, and a method
from functools import singledispatch, singledispatchmethod, lru_cache
from collections.abc import Sequence

@singledispatch
def describe(arg, verbose=False):
    return 'something: ' + repr(arg)

@describe.register
def _(arg: int | float, verbose=False):
    return f'number {arg}' + ('!' if verbose else '')

@describe.register(Sequence)
def _(arg, verbose=False):
    return f'{len(arg)} items, first {describe(arg[0])}'

@describe.register
def _(arg: None, verbose=False):
    return 'nothing at all'

for value in (42, 2.5, [1, 2], (None,), None, {'a': 1}, True):
    print(describe(value))
print(describe(7, verbose=True))
print(describe.dispatch(bool).__name__, len(describe.registry))

class Negator:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError('Cannot negate a ' + type(arg).__name__)
    @neg.register
    def _(self, arg: int):
        return -arg
    @neg.register
    def _(self, arg: bool):
        return not arg

n = Negator()
print(n.neg(5), n.neg(True))
try:
    describe()
except TypeError as e:
    print(e)
try:
    n.neg('text')
except Exception as e:
    print(type(e).__name__, e)
