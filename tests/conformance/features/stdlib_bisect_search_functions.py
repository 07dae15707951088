# the searching functions of the bisect documentation
from bisect import bisect_left, bisect_right, insort
from operator import itemgetter

def index(a, x):
    'Locate the leftmost value exactly equal to x'
    i = bisect_left(a, x)
    if i != len(a) and a[i] == x:
        return i
    raise ValueError(f'{x} not found')

def find_le(a, x):
    'Find rightmost value less than or equal to x'
    i = bisect_right(a, x)
    if i:
        return a[i - 1]
    raise ValueError

values = [14, 85, 77, 26, 50, 45, 66]
print('New  Pos  Contents')
ordered = []
for i in values:
    position = bisect_right(ordered, i)
    insort(ordered, i)
    print('{:3}  {:3}'.format(i, position), ordered)
print(index(ordered, 50), find_le(ordered, 60), bisect_left(ordered, 45, 3), bisect_right([1, 1, 1], 1, 0, 2))
movies = [('Jaws', 1975), ('Alien', 1979), ('Aliens', 1986)]
insort(movies, ('Love Boat', 1982), key=itemgetter(1))
print(movies, bisect_left(movies, 1980, key=itemgetter(1)))
try:
    find_le(ordered, 3)
except ValueError as e:
    print(repr(e))
try:
    bisect_left(ordered, 'x')
except TypeError as e:
    print(e)
try:
    print(index(ordered, 51))
except Exception as e:
    print(type(e).__name__, e)
