# enum HOWTO: ordered, auto-numbered and duplicate-free enumerations
from enum import Enum, IntEnum, StrEnum, auto, unique

class OrderedEnum(Enum):
    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented

class Grade(OrderedEnum):
    A = 5
    B = 4
    F = 1

class Shape(IntEnum):
    CIRCLE = auto()
    SQUARE = auto()

class Tone(StrEnum):
    LOW = auto()
    HIGH = "top"

print(Grade.F < Grade.A, sorted(Grade), max(Grade))
print(Shape.SQUARE + 1, Shape.CIRCLE == 1, f"{Shape.CIRCLE}", [10, 20, 30][Shape.SQUARE])
print(Tone.LOW, Tone.HIGH.upper(), Tone("low") is Tone.LOW, repr(Tone.HIGH))
try:
    Grade.A < Shape.CIRCLE
except TypeError as e:
    print(e)
try:
    @unique
    class Mistake(Enum):
        ONE = 1
        TWO = 2
        UNO = 1
except ValueError as e:
    print(e)
print(Grade.__members__["B"].name, len(Grade), Grade.A in Grade, 5 in Grade)
try:
    Grade("A")
except Exception as e:
    print(type(e).__name__, e)
