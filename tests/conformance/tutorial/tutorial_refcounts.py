import sys
def show(label, obj):
    print(label, sys.getrefcount(obj))
a = [1, 2]
show("one name", a)
b = a
show("two names", a)
t = (a, a)
show("tuple", a)
d = {1: a}
show("dict", a)
class Holder:
    pass
h = Holder()
h.attr = a
show("attr", a)
def closure():
    return a
def make():
    x = []
    def inner():
        return x
    show("inside", x)
    return inner
f = make()
show("cell", f())
g = (y for y in a)
show("generator", a)
next(g)
it = iter(a)
m = a.append
show("method", a)
del b, t, d, h, g, it, m
show("back", a)
print(sys.getrefcount(Holder), sys.getrefcount(show) > 1, sys.getrefcount("hello there"), sys.getrefcount(12345))
