# sorting HOWTO: key functions, attrgetter, stability
from operator import attrgetter, itemgetter

class Student:
    def __init__(self, name, grade, age):
        self.name = name
        self.grade = grade
        self.age = age
    def __repr__(self):
        return repr((self.name, self.grade, self.age))

rows = [("john", "A", 15), ("jane", "B", 12), ("dave", "B", 10)]
students = [Student(*row) for row in rows]
print(sorted(rows, key=itemgetter(2)))
print(sorted(students, key=lambda s: s.age))
print(sorted(students, key=attrgetter("grade", "age")))
by_age = sorted(students, key=attrgetter("age"), reverse=True)
print(sorted(by_age, key=attrgetter("grade")))
print([s.name for s in by_age], students[0] is by_age[0])
try:
    sorted(students)
except TypeError as e:
    print(e)
