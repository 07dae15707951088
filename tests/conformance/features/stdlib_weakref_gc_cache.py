# weakref: ref with callback, proxy, finalize, a WeakValueDictionary, and gc
import gc
import weakref

class ExpensiveObject:
    def __init__(self, name):
        self.name = name
    def __repr__(self):
        return 'ExpensiveObject({})'.format(self.name)
    def __del__(self):
        print('    (Deleting {})'.format(self))

def callback(reference):
    print('callback', reference() is None)

obj = ExpensiveObject('one')
r = weakref.ref(obj, callback)
p = weakref.proxy(obj)
print('obj:', obj, 'r():', r(), p.name, weakref.getweakrefcount(obj))
obj = None
print('r():', r())
try:
    print('via proxy:', p.name)
except ReferenceError as e:
    print(e)
cache = weakref.WeakValueDictionary()
all_refs = {}
for name in ['one', 'two']:
    o = ExpensiveObject(name)
    cache[name] = o
    all_refs[name] = o
del o
all_refs.pop('one')
print('cache contains:', sorted(cache))
fin = weakref.finalize(all_refs['two'], print, 'finalized', 'two')
print(fin.alive)
all_refs.clear()
print(len(cache), fin.alive)
a, b = ExpensiveObject('a'), ExpensiveObject('b')
a.other, b.other = b, a
watch = weakref.ref(a)
del a, b
print('still there:', watch() is not None)
print('collected', gc.collect() > 0, watch())
weakref.ref([1, 2])
