# module of the week: partial objects, their attributes, partialmethod and total ordering
import functools

def myfunc(a, b=2):
    "Docstring for myfunc()."
    print("  called myfunc with:", (a, b))

def show_details(name, f, is_partial=False):
    print("{}: __name__ {}".format(name, getattr(f, "__name__", "(no __name__)")))
    if is_partial:
        print("  args/keywords:", f.args, f.keywords, f.func.__name__)

show_details("myfunc", myfunc)
p1 = functools.partial(myfunc, b=4)
show_details("partial with named default", p1, True)
p1("passing a")
p1("override b", b=5)
p2 = functools.partial(myfunc, "default a", b=99)
p2(b="override b")
functools.update_wrapper(p2, myfunc)
show_details("updated", p2, True)
def standalone(self, a=1, b=2):
    print("  standalone", self is not None, a, b)
class MyClass:
    method1 = functools.partialmethod(standalone, b=7)
    method2 = functools.partial(standalone)
o = MyClass()
o.method1(3)
try:
    o.method2()
except TypeError as err:
    print("ERROR:", err)
def do_reduce(a, b):
    print("do_reduce({}, {})".format(a, b))
    return a + b
print(functools.reduce(do_reduce, range(1, 4), -99))
try:
    p1()
except Exception as e:
    print(type(e).__name__, e)
