#: (start)
# In which order objects die, and what is called then.
import gc
gc.disable()  # so that 3.12 and 3.13 keep what importing types leaves until the first gc.collect()
import sys, weakref
log = []
class D(object):
    def __init__(self, name): self.name = name
    def __del__(self): log.append(str(self.name))
def show():
    sys.stdout.write(' '.join(log) + '\n')
    del log[:]
#: list [1,2,3] dropped: order of __del__
x = [D(1), D(2), D(3)]
del x
show()
#: tuple dropped
x = (D(1), D(2), D(3))
del x
show()
#: dict dropped
x = {'a': D(1), 'b': D(2), 'c': D(3)}
del x
show()
#: set dropped
x = set([D(1)])
del x
show()
#: instance attributes a,b,c
class A(object): pass
x = A()
x.a = D(1)
x.b = D(2)
x.c = D(3)
del x
show()
#: slots ('z','y','x')
class A(object): __slots__ = ('z', 'y', 'x')
x = A()
x.z = D('z')
x.y = D('y')
x.x = D('x')
del x
show()
#: locals a,b,c at function return
def f():
    a = D('a')
    b = D('b')
    c = D('c')
f()
show()
#: locals assigned c,b,a
def f():
    c = D('c')
    b = D('b')
    a = D('a')
f()
show()
#: arguments p,q (temporaries)
def f(p, q): pass
f(D('p'), D('q'))
show()
#: object with __del__ holding child with __del__
x = D('outer')
x.child = D('child')
del x
show()
#: rebinding x: old dies after new stored
class Old(object):
    def __del__(self): log.append(str(x))
x = Old()
x = 1
show()
#: slice deletion [1:3] of 0..4
x = [D(0), D(1), D(2), D(3), D(4)]
del x[1:3]
show()
#: del x[:]
x = [D(0), D(3), D(4)]
del x[:]
show()
#: list.clear()
x = [D(0), D(1), D(2)]
x.clear() if hasattr(x, 'clear') else x.__delslice__(0, 3)
show()
#: dict.clear()
x = {0: D(0), 1: D(1), 2: D(2), 3: D(3)}
x.clear()
show()
#: for i in [D1,D2]: pass  -> dead after loop (i still bound)
#: del i
for i in [D(1), D(2)]: pass
show()
del i
show()
#: suspended generator dropped
def g():
    local = D('gen local')
    yield 1
x = g()
next(x)
del x
show()
#: suspended generator with finally dropped
def g():
    try:
        yield 1
    finally:
        log.append('finally')
x = g()
next(x)
del x
show()
#: resurrected by __del__, dropped again: __del__ calls
kept = []
class R(object):
    def __del__(self):
        log.append('del')
        kept.append(self)
x = R()
del x
first = ' '.join(log)
del log[:]
kept.pop()
sys.stdout.write('%s | %s\n' % (first, ' '.join(log)))
#: cycle a<->b collect: n, order
#: cycle resurrected by __del__: collect returns
#: dropped again: collect returns, __del__ again?
x, y = D('a'), D('b')
x.other, y.other = y, x
del x, y
n = gc.collect()
sys.stdout.write('%d %s garbage %d\n' % (n, ' '.join(log), len(gc.garbage)))
del gc.garbage[:], log[:]
kept = []
class R(object):
    def __del__(self):
        log.append('del')
        kept.append(self)
x = R()
x.me = x
del x
sys.stdout.write('%d %s\n' % (gc.collect(), ' '.join(log)))
del log[:]
del kept[:]
sys.stdout.write('%d %s\n' % (gc.collect(), ' '.join(log) or 'no'))
#: refcount death: __del__ and callbacks (registered 1,2,3)
class W(object):
    def __del__(self): log.append('__del__ wr alive=%s' % (r1() is not None))
x = W()
r1 = weakref.ref(x, lambda r: log.append('cb1'))
r2 = weakref.ref(x, lambda r: log.append('cb2'))
r3 = weakref.ref(x, lambda r: log.append('cb3'))
del x
show()
#: cyclic death: __del__ and callbacks
class W(object):
    def __del__(self): log.append('__del__ wr alive=%s' % (r0() is not None))
x = W()
x.me = x
r0 = weakref.ref(x)
r1 = weakref.ref(x, lambda r: log.append('cb1 dead=%s' % (r() is None)))
r2 = weakref.ref(x, lambda r: log.append('cb2'))
gc.collect()
del x
log.append('n %d' % gc.collect())
show()
#: weakref itself part of the trash: callback called?
class W(object): pass
x = W()
x.me = x
x.ref = weakref.ref(x, lambda r: log.append('yes'))
del x
gc.collect()
log.append('no') if not log else None
show()
#: two callback-less refs are the same object
class W(object): pass
x = W()
r1, r2 = weakref.ref(x), weakref.ref(x)
sys.stdout.write('%s %d\n' % (r1 is r2, weakref.getweakrefcount(x)))
#: with callbacks: distinct
class W(object): pass
x = W()
def called(r): pass
r0 = weakref.ref(x)
r1 = weakref.ref(x, called)
r2 = weakref.ref(x, called)
sys.stdout.write('%s %d\n' % (r1 is r2, weakref.getweakrefcount(x)))
#: in __del__ of cyclic trash the peer is still intact
class P(object):
    def __init__(self, name): self.name = name
    def __del__(self): log.append('%s other=%s' % (self.name, self.other.name))
x, y = P('a'), P('b')
x.other, y.other = y, x
del x, y
gc.collect()
show()
#: dropping 100000 nested lists
x = None
for i in range(100000): x = [x]
del x
sys.stdout.write('ok\n')
#: local of failed frame dies
class L(object):
    def __del__(self): log.append('held by traceback')
def f():
    local = L()
    raise ValueError
try:
    f()
except ValueError:
    log.append('in except')
log.append('after except')
show()
