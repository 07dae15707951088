# default values are evaluated once, at the definition
start = [1, 2]
def append_to(item, target=start, *, label="none"):
    target.append(item)
    return label, target
print(append_to(3))
print(append_to(4, label="four"))
print(append_to(5, [], label="own"))
print(start is append_to.__defaults__[0], append_to.__kwdefaults__)
level = 10
def show(n=level):
    return n
level = 20
print(show(), level)
append_to.__defaults__ = ((),)
try:
    append_to(6)
except AttributeError as e:
    print("AttributeError:", e)
def safe(item, target=None):
    if target is None:
        target = []
    target.append(item)
    return target
first = safe("a")
second = safe("b")
print(first, second, first is second)
print(safe.__defaults__, safe.__code__.co_argcount)
