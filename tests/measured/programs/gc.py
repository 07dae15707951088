#: (start)
# The collector.
import gc, sys
def write(*words): sys.stdout.write(' '.join([str(word) for word in words]) + '\n')
def tracked(*objects): write([int(gc.is_tracked(x)) for x in objects])
class A(object): pass
class S(object): __slots__ = ()
class S1(object): __slots__ = ('x', 'y')
class P(object):
    def __init__(self, name): self.name = name
    def __del__(self): order.append(self.name)
order = []
n1 = 7
# So that 2.7, which keeps lists and dicts of its free lists for ever, has 80 of each there.
[([], {}) for i in range(100)]
# What n objects add to the young generation's count, and what letting go of them takes off; per object.
def counts(f, n):
    numbers, other = list(range(n)), []
    gc.collect()
    # 2.7 makes tuples of one and two for these, and keeps them.
    range(n)
    isinstance(n, int)
    objects = [None] * n
    c0 = gc.get_count()[0]
    for i in numbers: objects[i] = f()
    c1 = gc.get_count()[0]
    del objects[:]
    c2 = gc.get_count()[0]
    return c0, c1, c2
def count(f, n):
    c0, c1, c2 = counts(f, n)
    write(((c1 - c0) / float(n), (c2 - c1) / float(n)))
#: get_threshold
write(gc.get_threshold())
#: isenabled
write(gc.isenabled())
#: debug constants
write([(name, getattr(gc, name)) for name in sorted(dir(gc)) if name.startswith('DEBUG')])
#: gc functions
write([name for name in sorted(dir(gc)) if not name.startswith('_') and not name.startswith('DEBUG')])
#: is_tracked before collect: (1,2) (1,[]) {} {a:1} {a:[]} {}+x=1 {a:(1,2)} ((1,2),3) (t2,)
#: after collect(0)
#: after collect()
#: d1['z']=[] then d1 tracked
n = 1
gc.collect()
t1, t2 = tuple([1, 2]), (n, [])
d0, d1, d2, d3 = {}, {'a': 1}, {'a': []}, {}
d3['x'] = 1
d4 = {'a': (1, 1 + 1)}
t3 = (tuple([1, 2]), 3)
t4 = (t2,)
tracked(t1, t2, d0, d1, d2, d3, d4, t3, t4)
gc.collect()
gc.collect(0)
write(gc.get_count())
gc.collect()
tracked(t1, t2, d0, d1, d2, d3, d4, t3, t4)
d1['z'] = []
write(gc.is_tracked(d1))
#: is_tracked instance with int attr, its __dict__
a = A()
a.x = 1
write(gc.is_tracked(a), gc.is_tracked(a.__dict__))
#: is_tracked: const tuple, (), [], set(), frozenset, str, int, float, func, class, module, None, object(), S(), S1()
def f(): pass
gc.collect()
tracked((1, 1 + 1), (), [], set(), frozenset([1]), 'a', 1, 1.5, f, A, sys, None, object(), S(), S1())
#: is_tracked: generator, range, slice, method, list_iter, exception, cell, code
def g():
    x = 1
    def h(): return x
    yield h
h = next(g())
class M(object):
    def m(self): pass
tracked(g(), range(3), slice(1), M().m, iter([]), ValueError(), h.__closure__[0], h.__code__)
#: collect() after 5 self-lists
gc.collect()
for i in range(5):
    l = []
    l.append(l)
l = None
write(gc.collect())
#: collect() after 1 pair of instances (instance + dict count?)
gc.collect()
a, b = A(), A()
a.o, b.o = b, a
del a, b
write(gc.collect())
#: collect() after 1 pair of slot instances
gc.collect()
a, b = S1(), S1()
a.x, b.x = b, a
del a, b
write(gc.collect())
#: collect() after 1 pair of instances whose __dict__ was touched
gc.collect()
a, b = A(), A()
a.o, b.o = b, a
a.__dict__, b.__dict__
del a, b
write(gc.collect())
#: collect() after dropping a plain class
gc.collect()
class C(object): pass
del C
write(gc.collect())
#: collect() after a self-recursive closure (function, cell, tuple)
gc.collect()
def f():
    def g(): g()
f()
write(gc.collect())
#: collect() after e stored in own frame (exc, tb, frame..)
gc.collect()
def f():
    try:
        raise ValueError
    except ValueError as e:
        x = e
f()
write(gc.collect())
#: cycle of 3 with __del__: collect(), order of __del__, gc.garbage
#: same, created in order 1,2,3 (a.o=b...)
#: gc.collect() called inside __del__ during a collection returns
#: DEBUG_SAVEALL: collect(), len(garbage)
gc.collect()
a, b, c = P('a'), P('b'), P('c')
a.o, b.o, c.o = b, c, a
del a, b, c
write(gc.collect(), order, [x.name for x in gc.garbage])
for x in gc.garbage: x.o = None
x = None
del gc.garbage[:], order[:]
gc.collect()
a, b, c = P('1'), P('2'), P('3')
a.o, b.o, c.o = b, c, a
del a, b, c
write(gc.collect(), order)
del gc.garbage[:], order[:]
class Q(object):
    def __del__(self): order.append(gc.collect())
a = Q()
a.o = a
del a
n = gc.collect()
write(order, 'outer', n)
gc.set_debug(gc.DEBUG_SAVEALL)
a, b = S1(), S1()
a.x, b.x = b, a
del a, b
n = gc.collect()
write(n, len(gc.garbage))
gc.set_debug(0)
#: get_count after collect + 3 cycles
gc.collect()
for i in range(3):
    l = []
    l.append(l)
write(gc.get_count())
#: after collect(1)
gc.collect()
gc.collect(1)
write(gc.get_count())
#: after collect(2)
gc.collect()
gc.collect(2)
write(gc.get_count())
#: collect(3)
try: gc.collect(3)
except ValueError as e: write('ValueError', e)
#: collect(-1)
try: gc.collect(-1)
except ValueError as e: write('ValueError', e)
#: list lives in generation: new, after collect(0), (1), (2)
def generation(x):
    for n in range(3):
        if any(y is x for y in gc.get_objects(generation=n)): return n
l = []
found = [generation(l)]
for n in range(3):
    gc.collect(n)
    found.append(generation(l))
write(found)
#: freeze count
#: unfreeze
gc.collect()
gc.freeze()
write(gc.get_freeze_count() > 1000, gc.get_count())
gc.unfreeze()
write(gc.get_freeze_count())
#: gen0 count per object (create, drop): list []
f = lambda: []
count(f, 50)
#: gen0 count per object (create, drop): list [1]
f = lambda: [1]
count(f, 50)
#: gen0 count per object (create, drop): dict {}
f = lambda: {}
count(f, 50)
#: gen0 count per object (create, drop): dict {'a':1}
f = lambda: {'a': 1}
count(f, 50)
#: gen0 count per object (create, drop): dict {'a':[]}
f = lambda: {'a': []}
count(f, 50)
#: gen0 count per object (create, drop): tuple (const)
f = lambda: (1, 2)
count(f, 50)
#: gen0 count per object (create, drop): tuple(computed)
f = lambda: (n1, n1, n1, n1)
count(f, 50)
#: gen0 count per object (create, drop): tuple 30
f = lambda: (n1,) * 30
count(f, 50)
#: gen0 count per object (create, drop): set
f = lambda: set()
count(f, 50)
#: gen0 count per object (create, drop): instance A()
f = lambda: A()
count(f, 50)
#: gen0 count per object (create, drop): instance slots ()
f = lambda: S()
count(f, 50)
#: gen0 count per object (create, drop): instance slots x
f = lambda: S1()
count(f, 50)
#: gen0 count per object (create, drop): float
f = lambda: 0.5 * n1
count(f, 50)
#: gen0 count per object (create, drop): str
f = lambda: 'a' * n1
count(f, 50)
#: gen0 count per object (create, drop): int
f = lambda: 1000 + n1
count(f, 50)
#: gen0 count per object (create, drop): function
f = lambda: (lambda: 1)
count(f, 50)
#: gen0 count per object (create, drop): object()
f = lambda: object()
count(f, 50)
#: gen0 count per object (create, drop): bound method
class M(object):
    def m(self): pass
m = M()
f = lambda: m.m
count(f, 50)
#: gen0 count per object (create, drop): generator
f = lambda: (i for i in (1, 2))
count(f, 50)
#: gen0 count per object (create, drop): list of list
f = lambda: [[]]
count(f, 50)
#: gen0 count per object (create, drop): exception
f = lambda: ValueError()
count(f, 50)
#: gen0 count per object (create, drop): range
f = lambda: range(3)
count(f, 50)
#: gen0 count per object (create, drop): list iterator
f = lambda: iter([])
count(f, 50)
#: gen0 count per object (create, drop): slice
f = lambda: slice(1, 2)
count(f, 50)
#: gen0 count per object (create, drop): class
f = lambda: type('C', (object,), {})
count(f, 3)
#: gen0 count: 50 lists new, dropped (to free list), 50 again
numbers = list(range(50))
gc.collect()
objects = [None] * 50
c0 = gc.get_count()[0]
for i in numbers: objects[i] = []
c1 = gc.get_count()[0]
for i in numbers: objects[i] = None
c2 = gc.get_count()[0]
for i in numbers: objects[i] = []
c3 = gc.get_count()[0]
write(c1 - c0, c2 - c1, c3 - c2)
#: gen0 count: 200 lists new, dropped (80 to free list), 200 again
numbers = list(range(200))
objects = [None] * 200
[[] for i in range(100)]
gc.collect()
c0 = gc.get_count()[0]
for i in numbers: objects[i] = []
c1 = gc.get_count()[0]
for i in numbers: objects[i] = None
c2 = gc.get_count()[0]
for i in numbers: objects[i] = []
c3 = gc.get_count()[0]
write(c1 - c0, c2 - c1, c3 - c2)
#: allocating lists: first collection after N creations (N, start count)
#: generations collected during 3*threshold0 creations
#: generations in the next 30*threshold0 creations
#: generations in the next 130*threshold0 creations (heap growing)
#: garbage self-lists: (gen, collected) first 14
#: gens
threshold = gc.get_threshold()[0]
first = []
def callback(phase, info): first.append((phase, info['generation'], info['collected'], info['uncollectable']))
gc.callbacks.append(callback)
gc.collect()
del first[:]
kept, other = [], {}
gc.get_count()
start = gc.get_count()[0]
for i in range(10000):
    kept.append([])
    if first: break
write(i, start, first)
gc.callbacks.remove(callback)
found = []
def callback(phase, info):
    if phase == 'stop': found.append(info['generation'])
gc.callbacks.append(callback)
gc.collect()
del found[:]
for i in range(3 * (threshold + 1)): kept.append([])
write(found)
del found[:]
for i in range(30 * (threshold + 1)): kept.append([])
write(found)
del found[:]
for i in range(130 * threshold): kept.append([])
write(''.join([str(n) for n in found]))
gc.callbacks.remove(callback)
stops, collected = [], []
def callback(phase, info):
    if phase == 'stop':
        stops.append(info['generation'])
        collected.append(info['collected'])
gc.callbacks.append(callback)
del kept[:]
for i in range(130 * threshold):
    l = []
    l.append(l)
write(list(zip(stops, collected))[:14])
write(''.join([str(stop) for stop in stops]))
#: collections during 5*T list creations: by lambda / by C loop map(list,..) / after next bytecodes
threshold = gc.get_threshold()[0]
starts = []
def callback(phase, info):
    if phase == 'start': starts.append(info['generation'])
gc.callbacks.append(callback)
empties = [()] * (5 * threshold)
gc.collect()
del starts[:]
f = lambda: []
others, kept = [[], [], []], [f() for i in empties]
by_lambda = len(starts)
kept = None
gc.collect()
del starts[:]
kept = list(map(list, empties))
by_map = len(starts)
x = [1]
for i in x: pass
write(by_lambda, by_map, len(starts))
