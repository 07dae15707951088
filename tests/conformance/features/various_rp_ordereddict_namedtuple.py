# Real Python style: OrderedDict against dict, namedtuple helpers
from collections import OrderedDict, namedtuple

letters = OrderedDict([("b", 2), ("a", 1), ("c", 3)])
letters.move_to_end("b")
print(letters, list(reversed(letters)))
letters.move_to_end("b", last=False)
print(letters.popitem(), letters.popitem(last=False), letters)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), dict(a=1, b=2) == dict(b=2, a=1), OrderedDict(a=1) == {"a": 1})
Person = namedtuple("Person", "name age height", defaults=[1.75])
jane = Person("Jane", 25)
older = jane._replace(age=26)
print(jane, older, Person._fields, Person._field_defaults)
print(jane._asdict(), Person._make(["Joe", 30, 1.8]), jane < older, jane[1:], len(jane))
for field, value in zip(jane._fields, jane):
    print(field, "->", value)
class Employee(Person):
    __slots__ = ()
    def initials(self):
        return self.name[0]
print(Employee("Linda", 40).initials(), isinstance(Employee("L", 1), tuple))
for bad in ["name class", "name _age", "name name", "9lives"]:
    try:
        namedtuple("Bad", bad)
    except ValueError as e:
        print(e)
print(namedtuple("Renamed", "name class name", rename=True)._fields)
try:
    letters.move_to_end("z")
except KeyError as e:
    print("KeyError", e)
try:
    jane.age = 3
except Exception as e:
    print(type(e).__name__, e)
