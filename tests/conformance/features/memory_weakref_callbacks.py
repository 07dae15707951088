# weakref callbacks, proxies and dead references
import weakref

class Resource:
    def __init__(self, name):
        self.name = name

def on_death(ref):
    print("callback, alive:", ref() is not None)

r = Resource("db")
ref = weakref.ref(r, on_death)
plain = weakref.ref(r)
also = weakref.ref(r)
print(plain is also, plain == ref, weakref.getweakrefcount(r))
proxy = weakref.proxy(r)
print(proxy.name, ref().name, type(proxy).__name__)
proxy.name = "cache"
print(r.name)
del r
print(ref(), plain() is None)
try:
    print(proxy.name)
except ReferenceError as e:
    print("ReferenceError:", e)
for value in (42, "text", (1, 2), [], {}, None):
    try:
        weakref.ref(value)
    except TypeError as e:
        print(e)
try:
    weakref.ref()
except TypeError as e:
    print("Error:", e)
