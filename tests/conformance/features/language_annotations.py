# annotations are lazy: nothing is evaluated before it is asked for
def greet(name: str, times: int = 1, *rest: Unknown) -> list[str]:
    return [name] * times
print(greet("hi", 2))
try:
    greet.__annotations__
except NameError as e:
    print(e)
Unknown = float
print(greet.__annotations__)
print(greet.__annotations__ is greet.__annotations__, greet.__annotate__.__name__)
class Node:
    value: int
    next: Node | None = None
    label: print("not run") = "x"
print(Node.next, Node.label, hasattr(Node, "value"))
print(list(Node.__annotate__(1)))
x: int = 5
y: list[int]
print(x, "y" in globals(), __annotate__(1))
def local():
    z: undefined_name = 3
    return z
print(local(), local.__annotations__)
greet.__annotations__ = {"name": bytes}
print(greet.__annotations__, greet.__annotate__)
