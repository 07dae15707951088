# a grade book: nested dictionaries, averages, letters
students = {
    "Ann": {"math": 95, "art": 88},
    "Bob": {"math": 72, "art": 65},
    "Cid": {},
}
def letter(score):
    for limit, grade in ((90, "A"), (80, "B"), (70, "C")):
        if score >= limit:
            return grade
    return "F"

averages = {}
for name, marks in students.items():
    try:
        averages[name] = sum(marks.values()) / len(marks)
    except ZeroDivisionError:
        print(name, "has no marks")
    else:
        print(f"{name}: {averages[name]:.1f} {letter(averages[name])}")
best = max(averages, key=averages.get)
print("best:", best, [n for n, m in students.items() if m.get("art", 0) > 80])
subjects = {s for marks in students.values() for s in marks}
print(sorted(subjects))
try:
    print(students[best]["music"])
except KeyError as e:
    print(repr(e))
