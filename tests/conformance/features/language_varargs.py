# *args and **kwargs: a fresh tuple and a fresh dict at every call
def report(title, *args, sep="-", **kwargs):
    parts = [str(a) for a in args]
    for key, value in kwargs.items():
        parts.append(f"{key}={value}")
    return title + ": " + sep.join(parts)
print(report("empty"))
print(report("numbers", 1, 2, 3))
print(report("mixed", 1, [2], x=3, y=(4,)))
values = (1, 2, 3)
options = {"color": "red", "sep": "/"}
print(report("spread", *values, **options))
print(report(*"abc", **{"not an identifier": 1}))
def same(*args):
    return args
print(same(*values) is values, same(), same(*[]) is same())
def grab(**kw):
    kw["extra"] = True
    return kw
source = {"a": [1]}
copy = grab(**source)
print(copy is source, source, copy, copy["a"] is source["a"])
try:
    report("twice", **options, **{"color": "blue"})
except TypeError as e:
    print(e)
