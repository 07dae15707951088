# enum: IntEnum, StrEnum, Flag, IntFlag and the functional API
from enum import Enum, IntEnum, StrEnum, Flag, IntFlag, auto

class Priority(IntEnum):
    LOW = 1
    HIGH = 3

print(Priority.LOW < Priority.HIGH, Priority.HIGH + 1, repr(Priority.LOW), str(Priority.LOW), sorted(Priority))
print(Priority.HIGH == 3, [10, 20, 30, 40][Priority.HIGH], f"{Priority.LOW}")

class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W

p = Perm.R | Perm.X
print(p, repr(p), p.value, Perm.R in p, Perm.W in p, list(p))
print(~p, p & Perm.RW, p ^ Perm.R, Perm(0), bool(Perm(0)), Perm.RW, len(Perm))

class Style(StrEnum):
    BOLD = auto()
    DIM = "faint"

print(Style.BOLD, Style.DIM.upper(), Style.BOLD == "bold", repr(Style.DIM))
Animal = Enum("Animal", "ANT BEE CAT")
print(list(Animal), Animal.BEE.value, Animal(3))
class Mode(IntFlag):
    A = 4
    B = 2
print(Mode.A | Mode.B, Mode.A | 8, (Mode.A | Mode.B) == 6)
try:
    Perm(16)
except ValueError as e:
    print(str(e).splitlines()[0])
try:
    p | 1
except TypeError as e:
    print(e)
