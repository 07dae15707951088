# enums: a traffic light, flags for permissions, auto
from enum import Enum, Flag, IntEnum, auto, unique

class Light(Enum):
    RED = "stop"
    GREEN = "go"
    YELLOW = "wait"
    def next(self):
        members = list(Light)
        return members[(members.index(self) + 1) % len(members)]

light = Light.RED
for _ in range(4):
    print(light.name, light.value, end="; ")
    light = light.next()
print(repr(light), Light("go") is Light["GREEN"])
class Perm(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()
mine = Perm.READ | Perm.EXEC
print(mine, Perm.WRITE in mine, mine.value, ~mine)
class Size(IntEnum):
    S = 1
    L = 3
print(Size.S < Size.L, Size.L + 1, f"{Size.L}", sorted([Size.L, Size.S]))
try:
    @unique
    class Bad(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
try:
    Light.RED = "halt"
except AttributeError as e:
    print(e)
try:
    Light("fly")
except ValueError as e:
    print(repr(e))
