# enum HOWTO: Weekday and flags of a weekend
from datetime import date
from enum import Enum, Flag, auto

class Weekday(Enum):
    MONDAY = 1
    TUESDAY = 2
    SATURDAY = 6
    SUNDAY = 7
    @classmethod
    def from_date(cls, day):
        return cls(day.isoweekday())

class Days(Flag):
    MON = 1
    SAT = 2
    SUN = 4
    WEEKEND = SAT | SUN

print(Weekday(2), repr(Weekday(7)), Weekday["MONDAY"].value)
print(Weekday.from_date(date(2024, 3, 9)), type(Weekday.MONDAY).__name__)
first = Days.MON | Days.SAT
print(first, Days.SAT in first, Days.SUN in first, list(Days.WEEKEND), first & Days.WEEKEND)
print(~Days.MON, bool(Days(0)), Days(6) is Days.WEEKEND)
try:
    Weekday.MONDAY < Weekday.TUESDAY
except TypeError as e:
    print(e)
try:
    Weekday.MONDAY = 3
except AttributeError as e:
    print(e)
try:
    Weekday.from_date(date(2024, 3, 6))
except Exception as e:
    print(type(e).__name__, e)
