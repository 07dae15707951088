# what it shows: mixins add abilities to classes
import json
class JsonMixin:
    def to_json(self):
        return json.dumps(vars(self), sort_keys=True)
class ReprMixin:
    def __repr__(self):
        fields = ", ".join(f"{k}={v!r}" for k, v in vars(self).items())
        return f"{type(self).__name__}({fields})"
class CompareMixin:
    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)
    def __lt__(self, other):
        return tuple(vars(self).values()) < tuple(vars(other).values())
class LogMixin:
    def log(self, text):
        if not hasattr(self, "_log"):
            self._log = []
        self._log.append(f"{type(self).__name__}: {text}")
        return self._log
class User(ReprMixin, JsonMixin, CompareMixin):
    def __init__(self, name, age):
        self.name = name
        self.age = age
class Admin(LogMixin, User):
    pass
u = User("ann", 30)
a = Admin("bob", 40)
print(u, a, u.to_json(), u == User("ann", 30), u == a, sorted([User("z", 1), u]))
print(a.log("in"), a.log("out"), a)
print([c.__name__ for c in Admin.__mro__], User.__bases__, User.__hash__)
a.friend = u
try:
    a.to_json()
except TypeError as e:
    print(e)
try:
    {u}
except TypeError as e:
    print(e)
