# functools: singledispatch and singledispatchmethod
from functools import singledispatch, singledispatchmethod

@singledispatch
def describe(arg):
    return f"object {arg!r}"

@describe.register
def _(arg: int):
    return f"int {arg}"

@describe.register(list)
def _(arg):
    return f"list of {len(arg)}"

@describe.register
def _(arg: str | bytes):
    return f"text {arg!r}"

for value in (7, True, [1, 2], "hi", b"x", 2.5, None):
    print(describe(value))
print(describe.dispatch(bool) is describe.dispatch(int), describe.dispatch(dict).__name__)
print(sorted(t.__name__ for t in describe.registry))

class Negator:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError("Cannot negate a " + type(arg).__name__)
    @neg.register
    def _(self, arg: int):
        return -arg
    @neg.register
    def _(self, arg: bool):
        return not arg

n = Negator()
print(n.neg(5), n.neg(True))
try:
    n.neg("x")
except NotImplementedError as e:
    print(e)
try:
    describe()
except TypeError as e:
    print(e)
