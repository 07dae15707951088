# datetime: date and timedelta arithmetic; ends with ValueError
from datetime import date, timedelta

d = date(2024, 2, 28)
print(d, repr(d), d.year, d.weekday(), d.isoweekday(), d.isocalendar())
print(d + timedelta(days=2), d - timedelta(weeks=1), d.replace(year=2023, month=12))
birthday = date(2024, 12, 25)
gap = birthday - d
print(gap, gap.days, repr(gap), d < birthday)
print(d.strftime("%A, %d %B %Y"), d.isoformat(), f"{d:%m/%d/%y}", d.ctime())
print(date.fromisoformat("2023-07-04"), date.fromordinal(738000), d.toordinal(), date.max)
t = timedelta(days=1, hours=5, minutes=30, seconds=61)
print(t, t.total_seconds(), t.seconds, t * 2, t / 2, t // timedelta(hours=1), -t)
print(timedelta(hours=-1), repr(timedelta(hours=-1)), timedelta(0) == timedelta(), bool(timedelta(0)))

def is_leap(year):
    try:
        return bool(date(year, 2, 29))
    except ValueError as e:
        print(e)
        return False

print([is_leap(y) for y in (1900, 2000, 2024)])
try:
    d < "2024-01-01"
except TypeError as e:
    print(e)
try:
    date.fromisoformat("04/07/2023")
except ValueError as e:
    print(e)
date(2023, 13, 1)
