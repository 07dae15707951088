# mixins that add repr, comparison and JSON to plain classes
import json

class ReprMixin:
    def __repr__(self):
        args = ", ".join(f"{k}={v!r}" for k, v in vars(self).items())
        return f"{type(self).__name__}({args})"

class JsonMixin:
    def to_json(self):
        return json.dumps(vars(self), sort_keys=True)
    @classmethod
    def from_json(cls, text):
        return cls(**json.loads(text))

class EqMixin:
    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return vars(self) == vars(other)

class User(ReprMixin, JsonMixin, EqMixin):
    def __init__(self, name, roles=()):
        self.name = name
        self.roles = list(roles)

u = User("ada", ["admin"])
text = u.to_json()
v = User.from_json(text)
print(text, v)
print(u == v, u is v, u != User("bob"), u == "ada")
print([c.__name__ for c in User.__mro__])
try:
    hash(u)
except TypeError as e:
    print(e)
try:
    User.from_json('{"name": "eve", "age": 3}')
except TypeError as e:
    print("Error:", e)
