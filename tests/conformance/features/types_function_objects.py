# what it shows: the attributes of a function
import sys
def area(width, height=2, *rest, unit="cm", **more) -> str:
    """The area."""
    result = width * height
    return f"{result} {unit}"
print(area.__name__, area.__qualname__, area.__doc__, area.__module__, area.__defaults__, area.__kwdefaults__)
print(area.__code__.co_varnames, area.__code__.co_argcount, area.__code__.co_kwonlyargcount, area.__code__.co_name, area.__closure__)
print(area.__annotations__, area.__dict__, callable(area), type(area).__name__)
area.calls = 0
area.calls += 1
print(area.calls, area.__dict__, hasattr(area, "missing"), area(3), area(3, 3, unit="m"))
area.__defaults__ = (10,)
area.__kwdefaults__["unit"] = "in"
area.__name__ = "surface"
print(area(3), area.__name__, sys.getrefcount(area))
alias = area
del area
print(alias(1), (lambda: 0).__name__, alias.__qualname__, alias.__globals__ is globals())
def outer(n):
    def inner(x):
        return x + n
    return inner
add5 = outer(5)
print(add5(1), add5.__closure__[0].cell_contents, add5.__code__.co_freevars, add5.__qualname__, outer(1) == outer(1), add5 == add5)
sub = alias.__get__("self")
print(sub, alias.__call__(2))
try:
    alias.__name__ = 5
except TypeError as e:
    print(e)
try:
    alias.nope
except AttributeError as e:
    print(e)
try:
    alias["x"]
except TypeError as e:
    print(e)
try:
    alias.__code__ = "pass"
except TypeError as e:
    print(e)
