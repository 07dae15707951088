# what it shows: small ints are shared, big ones are not
import sys
a = 256
b = int("256")
print(a is b)
c = int("257")
d = int("257")
print(c is d, c == d)
e = -5
f = int("-5")
g = int("-6")
h = int("-6")
print(e is f, g is h)
print(sys.getrefcount(c), sys.getrefcount(a) > 1000000)
k = c
print(sys.getrefcount(c), sys.getrefcount(d))
values = [c, c, c]
print(sys.getrefcount(c))
del values
print(sys.getrefcount(c))
x = 1000
y = 1000
print(x is y)
z = x + 0
print(z is x, z == x)
small = 100
total = small + 100
print(total is int("200"))
print(id(c) == id(k), id(c) == id(d))
