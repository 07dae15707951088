# datetime: datetime, time, timezone.utc, formatting and parsing
from datetime import datetime, time, timedelta, timezone

dt = datetime(2024, 3, 10, 14, 30, 15, 250000)
print(dt, repr(dt), dt.isoformat(), dt.isoformat(" ", "minutes"))
print(dt.date(), dt.time(), dt.hour, dt.microsecond, dt.strftime("%Y/%m/%d %I:%M %p"))
parsed = datetime.strptime("2023-12-25 08:15", "%Y-%m-%d %H:%M")
print(parsed, dt - parsed, dt > parsed)
utc = datetime(2024, 1, 1, tzinfo=timezone.utc)
est = timezone(timedelta(hours=-5), "EST")
local = utc.astimezone(est)
print(utc, local, local == utc, local.tzname(), repr(est), utc.timestamp())
print(datetime.fromtimestamp(0, timezone.utc), datetime.fromisoformat("2024-05-06T07:08:09+02:00"))
print(time(9, 5), time(23, 59, 59).isoformat(), time(1) < time(2), repr(time(1, 2)))
print(datetime.combine(dt.date(), time(0)), dt.replace(hour=0, microsecond=0), timezone.utc)
try:
    dt < utc
except TypeError as e:
    print(e)
try:
    datetime.strptime("25/12/2023", "%Y-%m-%d")
except ValueError as e:
    print(e)
try:
    datetime.fromisoformat("yesterday")
except ValueError as e:
    print(e)
try:
    datetime(2024, 1, 1, 25)
except ValueError as e:
    print(e)
