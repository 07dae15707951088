# type X = ... : lazy aliases
type Number = int | float
type Pair[T] = tuple[T, T]
type Tree = list[Tree] | int
type Broken = no_such_name
print(Number, type(Number).__name__, Number.__name__)
print(Number.__value__, isinstance(2.5, Number.__value__))
print(Pair, Pair.__type_params__, Pair[int], Pair.__value__)
print(Tree.__value__, Number.__value__ is Number.__value__)
try:
    Broken.__value__
except NameError as e:
    print(e)
def add(a: Number, b: Number) -> Number:
    return a + b
print(add(1, 2.5), add.__annotations__["a"] is Number)
try:
    isinstance(1, Number)
except TypeError as e:
    print(e)
type = 5
print(type)
