# typing: Protocol with runtime_checkable, Generic classes, TypeVar
from typing import Protocol, runtime_checkable, Generic, TypeVar

T = TypeVar("T")

@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...

class Resource:
    def close(self):
        print("closed")

class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []
    def push(self, item: T) -> None:
        self.items.append(item)
    def pop(self) -> T:
        return self.items.pop()

r = Resource()
print(isinstance(r, Closable), isinstance(3, Closable), issubclass(Resource, Closable))
s = Stack[int]()
s.push(1)
s.push("not checked")
print(s.pop(), s.items, T, Stack[int], Stack.__parameters__)

class Pair[A, B]:
    def __init__(self, a: A, b: B):
        self.a, self.b = a, b

def first[X](items: list[X]) -> X:
    return items[0]

type Number = int | float
print(Pair.__type_params__, first([7]), Number, Number.__value__, Pair(1, "x").b)
try:
    Closable()
except TypeError as e:
    print(e)
class Plain(Protocol):
    name: str
try:
    isinstance(r, Plain)
except TypeError as e:
    print(e)
try:
    Stack[int, str]
except TypeError as e:
    print(e)
s.pop()
s.pop()
