# what it shows: two names for one list, copies, and default lists
import copy
import sys
a = [1, [2, 3]]
b = a
c = a[:]
d = copy.deepcopy(a)
print(a is b, a is c, a == c == d, a[1] is c[1], a[1] is d[1])
b.append(4)
c[1].append("shared")
print(a, b, c, d)
print(sys.getrefcount(a), sys.getrefcount(a[1]), sys.getrefcount(d))
def add(item, bag=[]):
    bag.append(item)
    return bag
first = add(1)
second = add(2)
print(first, first is second, add.__defaults__)
grid = [[0] * 2] * 2
grid[0][0] = 1
print(grid, sys.getrefcount(grid[0]))
grid = [[0] * 2 for _ in range(2)]
grid[0][0] = 1
print(grid)
a += [5]
print(b is a, b)
a = a + [6]
print(b is a, b, a)
t = ([],)
try:
    t[0] += [1]
except TypeError as e:
    print(e, t)
loop = [1]
loop.append(loop)
print(loop, len(loop), loop[1][1][1] is loop)
