# sorting: keys, several directions, stability, decorate-sort-undecorate and broken comparisons
from operator import itemgetter, attrgetter
from functools import cmp_to_key

class Student:
    def __init__(self, name, grade, age):
        self.name, self.grade, self.age = name, grade, age
    def __repr__(self):
        return repr((self.name, self.grade, self.age))

students = [Student('john', 'A', 15), Student('jane', 'B', 12), Student('dave', 'B', 10)]
print(sorted(students, key=attrgetter('grade', 'age')))
print(sorted(students, key=lambda s: (s.grade, -s.age)))

def multisort(xs, specs):
    for key, reverse in reversed(specs):
        xs.sort(key=attrgetter(key), reverse=reverse)
    return xs

print(multisort(list(students), (('grade', True), ('age', False))))
words = 'the Quick brown Fox jumps over The lazy dog'.split()
print(sorted(words, key=str.casefold), sorted(words, key=len, reverse=True))
decorated = [(len(w), i, w) for i, w in enumerate(words)]
decorated.sort()
print([w for *_, w in decorated][:4])
print(sorted(['file10', 'file2', 'file1'], key=lambda s: (s[:4], int(s[4:]))))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted({'b': 1, 'a': 2}.items(), key=itemgetter(1)))
print(min(students, key=attrgetter('age')), max([], default='none'), sorted([True, 0, -1.5]), sorted('banana')[::-1])
data = [4, 2]

def nosy(x):
    print('during sort:', data)
    return x

data.sort(key=nosy)
print(data)
for bad in ([1, 'a'], [None, None], [{}, {}], [1j, 2]):
    try:
        bad.sort()
    except TypeError as e:
        print(e)

def meddle(x):
    data.append(x)
    return x

try:
    data.sort(key=meddle)
except Exception as e:
    print(type(e).__name__, e)
