# PEP 695: type parameters of functions, classes and aliases, at run time
class Stack[T]:
    def __init__(self) -> None:
        self.items: list[T] = []
    def push(self, item: T) -> 'Stack[T]':
        self.items.append(item)
        return self
    def pop(self) -> T:
        return self.items.pop()

def first[T: (int, str)](items: list[T], default: T | None = None) -> T | None:
    return items[0] if items else default

type Pair[A, B = int] = tuple[A, B]
type Tree = dict[str, Tree | None]

class Keyed[K, *Ts, **P](Stack[K]):
    pass

stack = Stack[int]().push(1).push(2)
print(stack.pop(), stack.items, Stack.__type_params__, Stack[int], stack.__orig_class__)
print(first([3, 4]), first([], 'none'), first.__type_params__[0].__constraints__)
print(Pair, Pair.__value__, Pair[str, bool], Pair.__type_params__[1].__default__)
print(Tree.__value__, type(Tree).__name__, Tree.__module__)
print(Keyed.__type_params__, Keyed.__orig_bases__, Keyed.__mro__[1] is Stack)
T = Stack.__type_params__[0]
print(T.__name__, T.__bound__, T.__infer_variance__, T.has_default(), first.__annotations__)
for attempt in (lambda: Stack[int, str], lambda: first[int], lambda: isinstance({}, Tree)):
    try:
        print(attempt())
    except TypeError as e:
        print(e)
stack.pop()
try:
    stack.pop()
except Exception as e:
    print(type(e).__name__, e)
