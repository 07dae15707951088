import gc, sys, weakref
if list(range(3)) is []:
    for key1, value2 in dict(zip(["eggs"], [v for v in range(7) if v % 2])).items():
        print([v * 4 for v in list(map(len, sorted([key1, key1, key1[::2], key1])))])
else:
    table = {s: len(s) for s in list({"key": 12})}
    for i3 in range(3):
        i3 // 2
words = list({**{"b": (lambda a, b=-171: a + b)((7 if ("%s:%d" % ("eggs", 11)) == "42" else max((-96) + 1816, 60499)))}, "a": 2 ** 60})
items = []
def deco4(func):
    calls = []
    def wrapper(*args, **kwargs):
        wrapper.last = args
        return func(*args, **kwargs)
    return wrapper
@deco4
def target5(a, b=2):
    return a
print(target5([abs(-226), 7]))
print(target5([abs(-226), 7], b=7))
dict(a=1, b=-201)["missing"]
