# Counter arithmetic, as in the standard library tour
import collections
c1 = collections.Counter(['a', 'b', 'c', 'a', 'b', 'b'])
c2 = collections.Counter('alphabet')
print('C1:', c1)
print('C2:', c2)
print('Combined counts:', c1 + c2)
print('Subtraction:', c1 - c2)
print('Intersection:', c1 & c2)
print('Union:', c1 | c2)
c = collections.Counter('extremely')
c['z'] = 0
print(list(c.elements()))
for letter, count in c.most_common(3):
    print('%s: %7d' % (letter, count))
c.subtract('eex')
print(c, c.total())
print(+c, -collections.Counter(a=-2, b=1))
print(c1 <= c1 + c2, c1 >= c2, c1['missing'])
print(collections.Counter(red=3, blue=1) == collections.Counter(['red'] * 3 + ['blue']))
try:
    collections.Counter.fromkeys('ab', 2)
except NotImplementedError as e:
    print(e)
