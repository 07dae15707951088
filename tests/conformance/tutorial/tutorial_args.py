def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(f(1, c=3))
print(f(1, 2, 3, 4, c=5, z=6))
t = (1, 2)
d = {"c": 3, "x": 9}
print(f(*t, **d))
print(f(0, *t, *[7], **d, y=1))
def g(a, /, b, *, c):
    return a + b + c
print(g(1, b=2, c=3))
try:
    g(a=1, b=2, c=3)
except TypeError as e:
    print(e)
try:
    f(1)
except TypeError as e:
    print(e)
try:
    g(1, 2, 3)
except TypeError as e:
    print(e)
def kwonly(**kwargs):
    kwargs["new"] = 1
    return kwargs
orig = {"a": 1}
new = kwonly(**orig)
print(orig, new)
print(*[1, 2, 3], sep=", ", end="!\n")
g()
