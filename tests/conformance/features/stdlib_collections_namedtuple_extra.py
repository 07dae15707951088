# namedtuple with defaults, rename and a subclass
import collections
Account = collections.namedtuple('Account', ['type', 'balance'], defaults=[0])
print(Account._field_defaults, Account('premium'))

with_class = collections.namedtuple('Person', 'name class age', rename=True)
print(with_class._fields)
two_ages = collections.namedtuple('Person', 'name age age', rename=True)
print(two_ages._fields)

class Point(collections.namedtuple('Point', ['x', 'y'])):
    __slots__ = ()
    @property
    def hypot(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
    def __str__(self):
        return 'Point: x=%6.3f  y=%6.3f  hypot=%6.3f' % (self.x, self.y, self.hypot)

for p in Point(3, 4), Point(14, 5 / 7):
    print(p)
Point3D = collections.namedtuple('Point3D', Point._fields + ('z',))
print(Point3D(11, 22, 33)._asdict(), Point(1, 2)._replace(x=100))
for bad in ('name class', 'a a', '_x', '1st'):
    try:
        collections.namedtuple('Bad', bad)
    except ValueError as err:
        print(err)
p = Point3D._make([1, 2, 3])
try:
    p.z = 9
except Exception as e:
    print(type(e).__name__, e)
