# gc, weakref and sys.
import gc, sys, weakref
print(gc.isenabled(), gc.get_threshold(), gc.get_debug()); gc.disable(); print(gc.isenabled())
class A: pass
a=A(); a.self=a; r=weakref.ref(a); print(r() is a, weakref.getweakrefcount(a), weakref.getweakrefs(a)==[r])
del a; print(gc.collect(), r())
def cb(phase, info): print(phase, info['generation'], info['collected'] if phase=='stop' else '')
gc.callbacks.append(cb); gc.collect(0); gc.collect(1); gc.callbacks.remove(cb)
def dead(ref): print('dead', ref is r2)
b=A(); r2=weakref.ref(b,dead); print(weakref.getweakrefcount(b)); del b; print(r2())
s=set(); rs=weakref.ref(s); print(rs() is s)
x=[]; y=[x]; z={1:x}; print(len(gc.get_referrers(x)), y in gc.get_referrers(x), z in gc.get_referrers(x))
print(gc.get_referents(y)==[x], gc.get_referents({'a':x,'b':1}), gc.is_tracked(x), gc.is_tracked(1), gc.is_tracked((1,2)), gc.is_tracked(()), gc.is_tracked({}), gc.is_tracked((x,)))
gc.collect(); print(gc.get_count()); q=[[] for _ in range(100)]; 
print(gc.get_freeze_count()); gc.freeze(); print(gc.get_freeze_count()>0); gc.unfreeze(); print(gc.get_freeze_count())
print(type(gc.get_stats()), sorted(gc.get_stats()[0]), gc.garbage, gc.DEBUG_SAVEALL)
gc.set_threshold(5,6,7); print(gc.get_threshold()); gc.set_threshold(0); print(gc.get_threshold())
print(sys.getsizeof([]), sys.getsizeof(1), sys.getsizeof('abc'), sys.getsizeof(A()), sys.getsizeof({}), sys.getsizeof(A), sys.getsizeof(lambda:1), sys.getsizeof(range(3)), sys.getsizeof(iter([])), sys.getsizeof(enumerate([])), sys.getsizeof(zip()), sys.getsizeof(map(len,[])), sys.getsizeof(slice(1)), sys.getsizeof(r), sys.getsizeof(len), sys.getsizeof([].append), sys.getsizeof({}.keys()), sys.getsizeof(iter({})), sys.getsizeof(iter(set())),sys.getsizeof(iter('')), sys.getsizeof(iter(range(3))), sys.getsizeof(reversed([])), sys.getsizeof(property()), sys.getsizeof(Exception()), sys.getsizeof(2**100), sys.getsizeof(b''), sys.getsizeof(1.5), sys.getsizeof(None), sys.getsizeof(int), sys.getsizeof(list[int]))
class Z:
    def __sizeof__(s): return 100
print(sys.getsizeof(Z()))
print(sys.intern('ab'+'c!') , sys.maxsize, sys.platform, sys.byteorder, sys.version_info[:3], sys.getrecursionlimit())
sys.setrecursionlimit(500); print(sys.getrecursionlimit())
class F:
    def __del__(s): print('del', gc.is_finalized(s))
f=F(); f.f=f; del f; print(gc.collect())
print(gc.collect(), len(gc.get_objects())>0, len(gc.get_objects(generation=0)))
try: weakref.ref(5)
except TypeError as e: print(e)
sys.exit(3)
