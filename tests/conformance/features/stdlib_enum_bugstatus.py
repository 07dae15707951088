# enum: comparing, aliases, unique, values from __init__ and the functional way
import enum

class BugStatus(enum.Enum):
    new = 7
    incomplete = 6
    invalid = 5
    wont_fix = 4
    by_design = 4
    fixed = 1

print(BugStatus.wont_fix, BugStatus.wont_fix.value, BugStatus.by_design is BugStatus.wont_fix)
for status in BugStatus:
    print('{:15} = {}'.format(status.name, status.value))
print(BugStatus(5), BugStatus['fixed'], list(BugStatus.__members__))
try:
    print(sorted(BugStatus))
except TypeError as err:
    print('Cannot sort: {}'.format(err))
try:
    @enum.unique
    class Bad(enum.Enum):
        one = 1
        uno = 1
        zwei = 2
        two = 2
except ValueError as e:
    print(e)

class Weekday(enum.IntEnum):
    MON = enum.auto()
    TUE = enum.auto()
    @classmethod
    def _missing_(cls, value):
        return cls.MON if value == 0 else None

print(Weekday.TUE > Weekday.MON, Weekday(0), Weekday.TUE + 5, f'{Weekday.TUE}', repr(Weekday.MON))
Animal = enum.Enum('Animal', 'ANT BEE', start=10)
print(list(Animal), Animal.BEE in Animal, 10 in Animal)
Perm = enum.Flag('Perm', 'R W X')
print(Perm.R | Perm.X, ~Perm.R, Perm(7), bool(Perm.R & Perm.W), list(Perm(3)))
try:
    BugStatus.new = 3
except AttributeError as e:
    print(e)
try:
    Weekday(9)
except Exception as e:
    print(type(e).__name__, e)
