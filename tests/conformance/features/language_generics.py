# generic functions and classes: def f[T], class A[T]
def first[T](items: list[T]) -> T:
    return items[0]
print(first([3, 4]), first("xyz"), first.__type_params__)
class Stack[T]:
    def __init__(self) -> None:
        self.items: list[T] = []
    def push(self, item: T) -> None:
        self.items.append(item)
    def pop(self) -> T:
        return self.items.pop()
stack = Stack[int]()
stack.push(1)
stack.push("not checked")
print(stack.pop(), stack.items, stack.__orig_class__)
print(Stack[str], Stack.__parameters__, Stack.__orig_bases__, Stack.__name__)
T, = Stack.__type_params__
print(T.__name__, T.__bound__, Stack.push.__annotations__["item"] is T)
def bounded[N: (int, float), S: str, *Ts, **P](n: N) -> N:
    return n
for param in bounded.__type_params__:
    print(param, type(param).__name__)
class Box[T = int]:
    pass
print(Box.__type_params__[0].__default__, issubclass(Box, object), Box.__mro__[1].__name__)
try:
    Stack[int, str]
except TypeError as e:
    print(e)
