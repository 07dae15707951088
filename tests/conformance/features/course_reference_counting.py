# sys.getrefcount as names come and go
import sys
class Thing:
    pass

a = Thing()
print(sys.getrefcount(a))
b = a
print(sys.getrefcount(a), a is b, id(a) == id(b))
box = [a, a, {"key": a}]
print(sys.getrefcount(a))
def show(obj):
    local = obj
    return sys.getrefcount(obj)
print(show(a))
box.pop()
print(sys.getrefcount(a))
del b
box.clear()
print(sys.getrefcount(a))
items = [[], []]
alias = items[0]
print(sys.getrefcount(alias), sys.getrefcount(items[1]))
