# groupby, takewhile, dropwhile, compress and product on small records
import itertools
import operator

class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __repr__(self):
        return '({}, {})'.format(self.x, self.y)
    def __gt__(self, other):
        return (self.x, self.y) > (other.x, other.y)

data = list(map(Point, itertools.cycle(itertools.islice(itertools.count(), 3)),
                itertools.islice(itertools.count(), 7)))
print('Data:', data)
print('Grouped, unsorted:')
for k, g in itertools.groupby(data, operator.attrgetter('x')):
    print(k, list(g))
data.sort(key=operator.attrgetter('x', 'y'))
print('Grouped, sorted:')
for k, g in itertools.groupby(data, operator.attrgetter('x')):
    print(k, list(g))
signs = [-1, 0, 1, 2, -2]
print(list(itertools.takewhile(lambda n: n < 1, signs)), list(itertools.dropwhile(lambda n: n < 1, signs)))
print(list(itertools.compress(range(1, 8), itertools.cycle([False, False, True]))))
print(list(itertools.product('AB', repeat=2))[1:3])
print(sorted([Point(1, 2), Point(0, 5)]))
