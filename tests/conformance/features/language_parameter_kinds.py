# positional-only, ordinary and keyword-only parameters
def f(a, b=2, /, c=3, *, d, e=5):
    return [a, b, c, d, e]
print(f(1, d=4))
print(f(1, 20, 30, d=40, e=50))
print(f(1, c=33, d=44))
calls = [
    lambda: f(d=1),
    lambda: f(a=1, d=2),
    lambda: f(1, 2, 3, 4, d=5),
    lambda: f(1),
    lambda: f(1, d=1, z=9),
]
for call in calls:
    try:
        print(call())
    except TypeError as e:
        print(type(e).__name__, "-", e)
def g(name, /, **kw):
    return name, kw
print(g("x", name="y"))
code = f.__code__
print(code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames)
