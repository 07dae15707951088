# timedelta and date arithmetic with replaced parts
import datetime
for delta in (datetime.timedelta(microseconds=1), datetime.timedelta(days=1, hours=36), datetime.timedelta(weeks=1),
              datetime.timedelta(minutes=-5)):
    print('{:>18} = {!r} ({})'.format(str(delta), delta, delta.total_seconds()))
d1 = datetime.date(2024, 2, 29)
print(d1.strftime('%A %d %B %Y'), d1.isocalendar(), d1.toordinal(), d1.timetuple().tm_yday)
one_year = d1 + datetime.timedelta(days=365)
print(one_year, (one_year - d1).days, d1 < one_year, d1.weekday(), d1.isoweekday())
t = datetime.time(1, 2, 3, 450)
print(t, t.replace(hour=23, microsecond=0), datetime.time.min, datetime.time.max, datetime.time.resolution)
dt = datetime.datetime.combine(d1, t)
print(dt, repr(dt), dt.isoformat(timespec='minutes'))
print(datetime.datetime.strptime('2019-03-01 17:05', '%Y-%m-%d %H:%M'))
print(datetime.timedelta(hours=7) // datetime.timedelta(hours=2), datetime.timedelta(days=1) / 4, divmod(datetime.timedelta(minutes=67), datetime.timedelta(hours=1)))
eastern = datetime.timezone(datetime.timedelta(hours=-5), 'EST')
aware = datetime.datetime(2024, 7, 4, 12, tzinfo=eastern)
print(aware, aware.astimezone(datetime.timezone.utc), aware.tzname())
print(f'{dt:%H:%M on %j}', datetime.date.fromisoformat('2024-W09-4'))
for action in (lambda: d1.replace(year=2023), lambda: datetime.time(25), lambda: aware - dt, lambda: d1 + 5,
               lambda: datetime.datetime.strptime('x', '%Y'), lambda: datetime.date.fromisoformat('2024-13-01')):
    try:
        action()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
