# dataclasses: slots, kw_only, inheritance, InitVar, make_dataclass
from dataclasses import dataclass, field, InitVar, KW_ONLY, make_dataclass, asdict
from typing import ClassVar

@dataclass(slots=True)
class Point:
    x: int
    y: int = 0

p = Point(1, 2)
print(p, Point.__slots__, hasattr(p, "__dict__"))
try:
    p.z = 3
except AttributeError as e:
    print(e)

@dataclass
class Person:
    name: str
    _: KW_ONLY
    age: int = 0
    species: ClassVar[str] = "human"

@dataclass(kw_only=True)
class Employee(Person):
    company: str = "Acme"
    raw_salary: InitVar[int] = 100
    salary: float = field(init=False)
    def __post_init__(self, raw_salary):
        self.salary = raw_salary * 1.1

e = Employee("Ann", age=30, raw_salary=200)
print(e, Employee.species)
print(asdict(e), list(Employee.__dataclass_fields__))
try:
    Person("Bob", 40)
except TypeError as err:
    print(err)
C = make_dataclass("C", [("a", int), ("b", str, "z")])
print(C(1), C(1) == C(1, "z"))
try:
    @dataclass
    class Wrong:
        a: int = 1
        b: str
except TypeError as err:
    print(err)
