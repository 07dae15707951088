# operator: itemgetter, attrgetter, methodcaller as sort keys
from operator import itemgetter, attrgetter, methodcaller

class Student:
    def __init__(self, name, grade, age):
        self.name = name
        self.grade = grade
        self.age = age
    def __repr__(self):
        return repr((self.name, self.grade, self.age))

students = [Student("john", "A", 15), Student("jane", "B", 12), Student("dave", "B", 10)]
by_age = attrgetter("age")
print(sorted(students, key=by_age))
print(sorted(students, key=attrgetter("grade", "age")))
rows = [("apple", 3), ("banana", 1), ("cherry", 2)]
second = itemgetter(1)
rows.sort(key=second)
print(rows, second(rows[0]), itemgetter(0, 1)(rows[2]))
print(itemgetter(slice(1, 3))("ABCDEF"))
upper = methodcaller("upper")
print(list(map(upper, ["a", "b"])), methodcaller("split", "-", 1)("x-y-z"))
print(by_age, second, upper)
print(attrgetter("name.upper")(students[0])())
try:
    attrgetter("score")(students[0])
except AttributeError as e:
    print(e)
try:
    second((1,))
except IndexError as e:
    print(e)
