# collections: UserDict, UserList and UserString subclasses
from collections import UserDict, UserList, UserString

class LowerDict(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)
    def __getitem__(self, key):
        return super().__getitem__(key.lower())

d = LowerDict(Name="Ann")
d["AGE"] = 30
d.update({"City": "Oslo"})
print(d, d["NAME"], len(d), d.data)

class Positive(UserList):
    def append(self, item):
        if item <= 0:
            raise ValueError(f"{item} is not positive")
        super().append(item)

p = Positive([1, 2])
p.append(3)
print(p, p[0], p + [4], type(p[:2]).__name__, p.data)
try:
    p.append(-1)
except ValueError as e:
    print(e)

class Shout(UserString):
    def shout(self):
        return self.data.upper() + "!"

s = Shout("hello")
print(s.shout(), s + " you", s == "hello", len(s), isinstance(s, str))
try:
    d["missing"]
except KeyError as e:
    print("KeyError", e)
