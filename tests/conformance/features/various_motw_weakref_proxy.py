# module of the week: references, callbacks, proxies and finalize
import weakref

class ExpensiveObject:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("(Deleting {})".format(self.name))

def callback(reference):
    print("callback:", reference() is None)

obj = ExpensiveObject("My Object")
r = weakref.ref(obj, callback)
p = weakref.proxy(obj)
print("via obj:", obj.name, "via ref:", r().name, "via proxy:", p.name)
print(weakref.getweakrefcount(obj), r is weakref.ref(obj), weakref.ref(obj) is weakref.ref(obj))
del obj
print("r():", r())
try:
    print("via proxy:", p.name)
except ReferenceError as e:
    print(e)

def on_finalize(*args):
    print("on_finalize({!r})".format(args))
obj = ExpensiveObject("Second")
f = weakref.finalize(obj, on_finalize, "extra argument")
f.atexit = False
print(f.alive)
del obj
print(f.alive, f())
obj = ExpensiveObject("Third")
g = weakref.finalize(obj, on_finalize, obj)
del obj
print("kept by its own finalizer:", g.alive)
print(g.detach()[0].name)
del g
