# internals: every way a count goes up and down
import sys

data = ["payload"]
print(sys.getrefcount(data) - 1)
alias = data
box = [data, data]
mapping = {"k": data}
pair = (data,)
print(sys.getrefcount(data) - 1)
def show(arg):
    inner = arg
    return sys.getrefcount(arg) - 1
print(show(data))
box.pop()
del mapping["k"]
alias = None
print(sys.getrefcount(data) - 1)
class Holder:
    pass
h = Holder()
h.item = data
gen = (x for x in data)
func = lambda d=data: d
print(sys.getrefcount(data) - 1)
del h, gen, func, pair, box
print(sys.getrefcount(data) - 1)
