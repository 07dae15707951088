# yield from delegates, and evaluates to the value returned
def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item
print(list(flatten([1, [2, [3, 4]], [], 5])))
def child():
    got = yield "ready"
    print("child got", got)
    return got * 2
def parent():
    result = yield from child()
    yield "result", result
    yield from (10, 20)
    return "over"
p = parent()
print(next(p))
print(p.gi_yieldfrom.__name__)
print(p.send(21))
print(next(p), next(p))
try:
    next(p)
except StopIteration as e:
    print(e.value)
def outer():
    try:
        yield from child()
    except ZeroDivisionError as e:
        yield f"caught {e}"
o = outer()
next(o)
print(o.throw(ZeroDivisionError("from outside")))
