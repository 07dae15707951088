# enum: members, iteration, lookup, auto, aliases, errors
from enum import Enum, auto, unique

class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value)
print(list(Color), len(Color), Color.CRIMSON is Color.RED)
print(Color(2), Color["BLUE"], Color.RED == 1, Color.RED in Color, 3 in Color)
print(Color.__members__.keys(), isinstance(Color.RED, Color), type(Color).__name__)

class State(Enum):
    IDLE = auto()
    BUSY = auto()
    DONE = "finished"
    def describe(self):
        return f"{self.name.lower()} is {self.value}"

for s in State:
    print(s.describe(), hash(s) == hash(s.name))
names = {Color.RED: "r", Color.BLUE: "b"}
print(names[Color.CRIMSON], names)
try:
    Color(9)
except ValueError as e:
    print(e)
try:
    Color["PINK"]
except KeyError as e:
    print("KeyError:", e)
try:
    Color.RED = 5
except AttributeError as e:
    print(e)
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
try:
    Color.RED < Color.BLUE
except TypeError as e:
    print(e)
try:
    class More(Color):
        PINK = 4
except TypeError as e:
    print(e)
