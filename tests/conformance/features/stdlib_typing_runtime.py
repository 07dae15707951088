# typing at run time: hints, NewType, TypedDict, NamedTuple, get_origin and casts
import typing
from typing import NamedTuple, TypedDict, NewType, Optional, Union, Literal, get_args, get_origin, get_type_hints, cast

UserId = NewType('UserId', int)
uid = UserId(42)
print(UserId, type(uid), UserId.__supertype__)

class Movie(TypedDict, total=False):
    title: str
    year: int

m: Movie = {'title': 'Alien', 'year': 1979}
print(m, type(m), Movie.__total__, sorted(Movie.__optional_keys__), Movie(title='x'))

class Employee(NamedTuple):
    """An employee."""
    name: str
    id: int = 3

print(Employee('Guido'), Employee._field_defaults, Employee.__annotations__, Employee.__doc__)

def greet(name: str, times: Optional[int] = None, *, mode: Literal['a', 'b'] = 'a') -> list[str]:
    return [name] * (times or 1)

for key, hint in get_type_hints(greet).items():
    print(key, hint, get_origin(hint), get_args(hint))
print(Union[int, str] | None, Optional[int] == (int | None), dict[str, list[int]].__args__)
print(cast(str, 5), typing.List[int], typing.Callable[[int], str], typing.Any)
try:
    isinstance([], list[int])
except TypeError as e:
    print(e)
try:
    Union[1]
except TypeError as e:
    print(e)
try:
    print(isinstance(m, Movie))
except Exception as e:
    print(type(e).__name__, e)
