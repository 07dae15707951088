import gc, sys, weakref
import types, operator
gc.collect()
print(12, 76.5, set([v * 5 for v in [sum([]), 3]]) - {v % 5 for v in [*list(dict(a=(9) | 1, b=2 ** 51).values()), 10]})
data = [0, 6]
d1 = {"v": round(float(60983) * 12.1, 1)}
d1["me"] = d1
d1 = None
index4 = {}
def numbers2(n):
    for i in range(n):
        yield i
def squares3(xs):
    for x in xs:
        yield x * x
def evens4(xs):
    return (x for x in xs if x % 2 == 0)
pipe5 = evens4(squares3(numbers2(6)))
print(next(pipe5))
print(list(pipe5))
pipe5 = None
parts = [str(v) for v in list(dict(a=int("695"), b=3).values())]
ns6 = types.SimpleNamespace(a="ab", b=6)
ns6.c = ns6
print(ns6.b, sorted(vars(ns6)), hasattr(ns6, "z"))
del ns6.c
m7 = types.MethodType(lambda self, x: (x, 1), ns6)
print(m7(-376), m7.__self__ is ns6)
del ns6
print(gc.collect())
def low8(a):
    local = [a]
    raise TypeError
def high9(b):
    try:
        return low8(b)
    except Exception as e:
        kept = e
try:
    print(high9({"key": [v for v in range(7) if v % 2], "b": data[:2], "c": data[::-1]}))
except Exception as e:
    print(repr(e)[:40], type(e.__context__).__name__)
    error10 = e
