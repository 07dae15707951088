# nested dictionaries: marks, averages and grades
students = {
    "s01": {"name": "Lena", "marks": [88, 92, 79]},
    "s02": {"name": "Omar", "marks": [54, 61, 70]},
    "s03": {"name": "Yuki", "marks": []},
}

def average(marks):
    return sum(marks) / len(marks)

def grade(score):
    for limit, letter in ((85, "A"), (70, "B"), (60, "C")):
        if score >= limit:
            return letter
    return "F"

students["s02"]["marks"].append(90)
students.setdefault("s04", {"name": "Pia", "marks": [100]})
for key, record in students.items():
    try:
        mean = average(record["marks"])
    except ZeroDivisionError as e:
        print(key, record["name"], "has no marks:", e)
        record["grade"] = None
        continue
    record["grade"] = grade(mean)
    print(f"{key} {record['name']:<6}{mean:6.2f} {record['grade']}")
by_grade = {}
for record in students.values():
    by_grade.setdefault(record["grade"], []).append(record["name"])
print(by_grade)
print(students["s05"]["name"])
