# internals: slots of tuples, floats and frames are reused; equality is not identity
import sys

def pair(i):
    return (i, i + 1)

pairs = [pair(i) for i in range(3)]
print(pairs, pairs[0] is pair(0), pairs[0] == pair(0))
def const():
    return (1, 2, 3)
print(const() is const())
def build(x):
    return (1, 2, x)
print(build(3) is build(3), build(3) == const())
nested = ((1, 2), [3])
copy = nested[:]
print(copy is nested, tuple(nested) is nested, list(nested) is nested)
l = [1.5, 2.5]
l2 = l[:]
print(l2[0] is l[0], sys.getrefcount(l[0]) > 1)
a = 1.5
b = a + 0.0
print(a == b, a is b, +a is a)
t = (1, [2])
try:
    t[1] += [3]
except TypeError as e:
    print(e, t)
try:
    hash(t)
except Exception as e:
    print(type(e).__name__, e)
