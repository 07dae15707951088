import sys
a = []
print(sys.getrefcount(a))
b = a
print(sys.getrefcount(a))
c = [a, a]
print(sys.getrefcount(a))
d = {"k": a}
print(sys.getrefcount(a))
def f(x):
    print(sys.getrefcount(x))
    y = x
    return sys.getrefcount(x)
print(f(a))
del b
print(sys.getrefcount(a))
c.pop()
d.clear()
print(sys.getrefcount(a))
print(sys.getrefcount(None) > 1000, sys.getrefcount(1) > 1000)
s = "hello world " * 2
t = (a, s)
print(sys.getrefcount(s))
