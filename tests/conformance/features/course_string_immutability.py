# strings do not change, equal ones may be one object
import sys
a = "hello"
b = "hello"
print(a is b, a == b)
upper = a.upper()
print(a, upper, a.replace("x", "y") is a)
part = a[:3]
joined = "".join(["hel", "lo"])
print(joined == a, joined is a, sys.intern(joined) is a)
c = a
a += " world"
print(a, c, c is b)
x, y = "two words", "two words"
print(x is y, x[0] is y[0])
empty = a[0:0]
print(empty is "".strip(), len(empty))
try:
    a[0] = "J"
except TypeError as e:
    print(e)
try:
    del c[0]
except TypeError as e:
    print(e)
