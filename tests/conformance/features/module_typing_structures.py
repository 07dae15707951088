# typing: NamedTuple, TypedDict, Optional, Union display, cast, get_type_hints
from typing import NamedTuple, TypedDict, Optional, Union, Any, Callable, Literal, Final, cast, get_type_hints, get_origin, get_args

class Employee(NamedTuple):
    name: str
    id: int = 3

e = Employee("Guido")
print(e, e.id, Employee._fields, Employee._field_defaults, isinstance(e, tuple))

class Movie(TypedDict, total=False):
    title: str
    year: int

m: Movie = {"title": "Blade Runner"}
print(m, type(m), Movie.__optional_keys__ == {"title", "year"}, Movie.__annotations__)
print(Optional[int], Union[int, str], int | None, Union[int, int], list[int], dict[str, list[int]])
print(Callable[[int], str], Literal["a", 1], Any, Final)
print(Optional[int] == int | None, isinstance(3, int | str), get_origin(list[int]), get_args(dict[str, int]))

def greet(name: str, times: "int" = 1) -> Optional[str]:
    return name * times

print(get_type_hints(greet), greet.__annotations__)
x = cast(str, 5)
print(x, type(x).__name__)
try:
    isinstance([], list[int])
except TypeError as err:
    print(err)
try:
    Optional[int, str]
except TypeError as err:
    print(err)
try:
    e.name = "x"
except AttributeError as err:
    print(err)
try:
    Employee()
except TypeError as err:
    print(err)
