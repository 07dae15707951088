# a declarative model layer: metaclass, descriptors, queries with operators
from operator import eq, gt, lt

class ValidationError(Exception):
    pass

class Condition:
    def __init__(self, name, op, value):
        self.name, self.op, self.value = name, op, value
    def __call__(self, row):
        return self.op(getattr(row, self.name), self.value)
    def __and__(self, other):
        return Both(self, other)

class Both(Condition):
    def __init__(self, *parts):
        self.parts = parts
    def __call__(self, row):
        return all(part(row) for part in self.parts)

class Column:
    kind = object
    def __init__(self, default=None, required=False):
        self.default = default
        self.required = required
    def __set_name__(self, owner, name):
        self.name = name
    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, self.default)
    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise ValidationError(f"{type(instance).__name__}.{self.name}: expected {self.kind.__name__}, got {value!r}")
        instance.__dict__[self.name] = value
    def __eq__(self, value):
        return Condition(self.name, eq, value)
    def __gt__(self, value):
        return Condition(self.name, gt, value)
    def __lt__(self, value):
        return Condition(self.name, lt, value)
    __hash__ = object.__hash__

class Text(Column):
    kind = str

class Integer(Column):
    kind = int

class ModelMeta(type):
    def __new__(mcls, name, bases, namespace, **options):
        cls = super().__new__(mcls, name, bases, namespace)
        cls.columns = {k: v for base in reversed(cls.__mro__) for k, v in vars(base).items() if isinstance(v, Column)}
        cls.table = options.get("table", name.lower() + "s")
        cls.rows = []
        return cls
    def __len__(cls):
        return len(cls.rows)
    def __iter__(cls):
        return iter(cls.rows)

class Model(metaclass=ModelMeta):
    def __init__(self, **values):
        unknown = values.keys() - self.columns.keys()
        if unknown:
            raise TypeError(f"unknown columns: {sorted(unknown)}")
        for name, column in self.columns.items():
            if name in values:
                setattr(self, name, values[name])
            elif column.required:
                raise ValidationError(f"{name} is required")
        type(self).rows.append(self)
    def __repr__(self):
        inside = ", ".join(f"{n}={getattr(self, n)!r}" for n in self.columns)
        return f"{type(self).__name__}({inside})"
    @classmethod
    def where(cls, condition):
        return [row for row in cls if condition(row)]

class Person(Model, table="people"):
    name = Text(required=True)
    age = Integer(default=18)

class Pupil(Person):
    school = Text("none")

Person(name="Ann", age=31)
Person(name="Bob")
Pupil(name="Cid", age=9, school="Elm")
print(Person.table, Pupil.table, list(Pupil.columns), len(Person), len(Pupil))
print(Person.where(Person.age > 20), Person.where((Person.age < 40) & (Person.name == "Bob")))
print(list(Pupil), Person.rows[1].__dict__)
for values in [dict(age=1), dict(name=5), dict(name="X", size=2, age=1)]:
    try:
        Person(**values)
    except (ValidationError, TypeError) as e:
        print(type(e).__name__, e)
print(type(Person).__name__, Person.age.default, isinstance(Person.name, Text))
try:
    Person.rows[0].age = "old"
except Exception as e:
    print(type(e).__name__, e)
