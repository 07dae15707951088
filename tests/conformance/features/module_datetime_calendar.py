# datetime: working days, ages and a countdown between dates
from datetime import date, timedelta

HOLIDAYS = {date(2024, 1, 1), date(2024, 1, 4)}

def working_days(start, end):
    day = start
    while day <= end:
        if day.weekday() < 5 and day not in HOLIDAYS:
            yield day
        day += timedelta(days=1)

def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))

week = list(working_days(date(2024, 1, 1), date(2024, 1, 9)))
print([d.isoformat() for d in week])
print(age(date(1990, 6, 15), date(2024, 6, 14)), age(date(1990, 6, 15), date(2024, 6, 15)))
by_name = {d.strftime("%a"): d.day for d in week}
print(by_name, max(week) - min(week))
first = date(2024, 2, 1)
last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
print(last, last.day, hash(first) == hash(date(2024, 2, 1)), first is date(2024, 2, 1))
due = {"report": date(2024, 3, 1), "taxes": date(2024, 4, 15)}
for task, day in sorted(due.items(), key=lambda item: item[1]):
    print(f"{task:<8}{day:%d %b} in {(day - last).days} days")
total = sum((d - first for d in due.values()), timedelta())
print(total)
print(due["report"] + due["taxes"])
