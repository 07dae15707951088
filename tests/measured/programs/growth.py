#: (start)
# How lists, dicts, sets and instances grow: capacities of lists, bytes of dicts and sets, blocks of instances.
import sys
size = sys.getsizeof
empty = size([])
def capacity(l): return (size(l) - empty) // 8
def write(text): sys.stdout.write(str(text) + '\n')
def each(numbers, make): write(' '.join(['%d:%d' % (n, make(n)) for n in numbers]))
class Changes(object):
    """Writes a number whenever it is another one."""
    def __init__(self): self.last, self.words = None, []
    def see(self, number, place):
        if number != self.last:
            self.last = number
            self.words.append('%d@%d' % (number, place))
    def write(self): write(' '.join(self.words))
few = [0, 1, 2, 3, 4, 5, 8, 9, 16, 17]
some = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 17]
changes = Changes()
x = None
#: list append: capacity@len when it changes
l = []
changes.last = 0
for i in range(200):
    l.append(i)
    changes.see(capacity(l), len(l))
changes.write()
#: list pop from 199: capacity@len
l = [0] * 200
del l[-1]
changes.last = 200
while l:
    l.pop()
    changes.see(capacity(l), len(l))
changes.write()
#: [].extend(list of n): n:cap
def make(n):
    l = []
    l.extend([0] * n)
    return capacity(l)
each(few, make)
#: [].extend(gen of n)
def make(n):
    l = []
    l.extend(i for i in range(n))
    return capacity(l)
each(few, make)
#: [1].extend(list of n)
def make(n):
    l = [1]
    l.extend([0] * n)
    return capacity(l)
each(few, make)
#: list(list of n)
each(some, lambda n: capacity(list([0] * n)))
#: list(range(n))
each(some, lambda n: capacity(list(range(n))))
#: [x for x in range(n)]
each(some, lambda n: capacity([x for x in range(n)]))
#: list(x for x in range(n))
each(some, lambda n: capacity(list(x for x in range(n))))
#: literal of n equal consts [1,1,..]
each(range(13), lambda n: capacity(eval('[' + '1,' * n + ']')))
#: literal of n distinct consts
each(range(13), lambda n: capacity(eval(str(list(range(n))))))
#: literal of n variables [q,q,..]
q = 1
each(range(13), lambda n: capacity(eval('[' + 'q,' * n + ']')))
#: insert into [0]*n
def make(n):
    l = [0] * n
    l.insert(0, 1)
    return capacity(l)
each([0, 1, 3, 4, 5, 8], make)
#: append to [0]*n
def make(n):
    l = [0] * n
    l.append(1)
    return capacity(l)
each([0, 1, 3, 4, 5, 8], make)
#: del l[:k] from [0]*40
def make(k):
    l = [0] * 40
    del l[:k]
    return capacity(l)
each([1, 5, 10, 20, 30, 35, 39, 40], make)
#: clear
l = [0] * 10
l.clear() if hasattr(l, 'clear') else l.__delslice__(0, 10)
write(capacity(l))
#: l[:]=[]
l = [0] * 10
l[:] = []
write(capacity(l))
#: [1,2] += [3]
l = [1, 2]
l += [3]
write(capacity(l))
#: [1,2] + [3]
write(capacity([1, 2] + [3]))
#: [1,2] *= 3
l = [1, 2]
l *= 3
write(capacity(l))
#: [] += (1,)
l = []
l += (1,)
write(capacity(l))
#: sorted 5
write(capacity(sorted([5, 4, 3, 2, 1])))
#: sort keeps capacity
l = list((4, 3, 1, 2))
before = capacity(l)
l.sort()
write((before, capacity(l)))
#: dict growth str keys: getsizeof@len
d = {}
changes.see(size(d), 0)
for i in range(400):
    d['k%d' % i] = i
    changes.see(size(d), len(d))
changes.write()
#: dict growth int keys
d = {}
changes.see(size(d), 0)
for i in range(400):
    d[i] = i
    changes.see(size(d), len(d))
changes.write()
#: dict growth mixed (str then int at 3)
d = {}
changes.see(size(d), 0)
for key in ['a', 'b', 'c', 3, 'e', 'f', 'g', 'h']:
    d[key] = 0
    changes.see(size(d), len(d))
changes.write()
#: dict 100 items, all deleted, one inserted, cleared
d = {}
for i in range(100): d[i] = i
sizes = [size(d)]
for i in range(100): del d[i]
sizes.append(size(d))
d[0] = 0
sizes.append(size(d))
d.clear()
sizes.append(size(d))
write(tuple(sizes))
#: dict 5 in, 4 deleted, then insert (usable exhausted -> resize used*3)
d = {}
for i in range(5): d[i] = i
before = size(d)
for i in range(4): del d[i]
d[5] = 5
write((before, size(d)))
#: dict 200 in, 195 deleted, inserts until resize
d = {}
for i in range(200): d[i] = i
before = size(d)
for i in range(195): del d[i]
n = 0
while size(d) == before:
    d['x%d' % n] = n
    n += 1
write((before, n, size(d), len(d)))
#: set growth by add: getsizeof@len
s = set()
changes.see(size(s), 0)
for i in range(400):
    s.add(i)
    changes.see(size(s), len(s))
changes.write()
#: set 100, 95 removed, one added, cleared
s = set()
for i in range(100): s.add(i)
sizes = [size(s)]
for i in range(95): s.remove(i)
sizes.append(size(s))
s.add(1000)
sizes.append(size(s))
s.clear()
sizes.append(size(s))
write(tuple(sizes))
#: set literal sizes 1..12
each(range(1, 13), lambda n: size(eval('{' + ','.join([str(i) for i in range(n)]) + '}')))
#: set(list n) sizes
each([0, 1, 4, 5, 6, 10, 16, 20, 30, 32, 52], lambda n: size(set(list(range(n)))))
#: set(set n) sizes
each([0, 1, 4, 5, 6, 10, 16, 20, 30, 32, 52], lambda n: size(set(set(range(n)))))
#: dict literal n const str keys
def make(n): return size(eval('{' + ','.join(["'k%d': %d" % (i, i) for i in range(n)]) + '}'))
each([0, 1, 5, 6, 8, 9, 10, 11, 12, 15, 16, 17, 18, 21, 22], make)
#: dict(d) copies of n
each([0, 1, 5, 6, 10, 11, 21, 22], lambda n: size(dict(dict.fromkeys(range(n)))))
#: instance of class with 0 attrs: allocation@ordinal of instance
class C(object):
    def __init__(self):
        pass
def f(): return C()
instances = [None] * 40
for i in range(40):
    x = f()  #: watch
    instances[i] = x
write('<changes>' + ' '.join(['<kept+>@%d' % (i + 1) for i in range(40)]))
#: instance of class with 1 attrs: allocation@ordinal of instance
class C(object):
    def __init__(self):
        self.a0 = 0
def f(): return C()
instances = [None] * 40
for i in range(40):
    x = f()  #: watch
    instances[i] = x
write('<changes>' + ' '.join(['<kept+>@%d' % (i + 1) for i in range(40)]))
#: instance of class with 2 attrs: allocation@ordinal of instance
class C(object):
    def __init__(self):
        self.a0 = 0
        self.a1 = 1
def f(): return C()
instances = [None] * 40
for i in range(40):
    x = f()  #: watch
    instances[i] = x
write('<changes>' + ' '.join(['<kept+>@%d' % (i + 1) for i in range(40)]))
#: instance of class with 3 attrs: allocation@ordinal of instance
class C(object):
    def __init__(self):
        self.a0 = 0
        self.a1 = 1
        self.a2 = 2
def f(): return C()
instances = [None] * 40
for i in range(40):
    x = f()  #: watch
    instances[i] = x
write('<changes>' + ' '.join(['<kept+>@%d' % (i + 1) for i in range(40)]))
#: instance of class with 5 attrs: allocation@ordinal of instance
class C(object):
    def __init__(self):
        self.a0 = 0
        self.a1 = 1
        self.a2 = 2
        self.a3 = 3
        self.a4 = 4
def f(): return C()
instances = [None] * 40
for i in range(40):
    x = f()  #: watch
    instances[i] = x
write('<changes>' + ' '.join(['<kept+>@%d' % (i + 1) for i in range(40)]))
#: instance of class with 8 attrs: allocation@ordinal of instance
class C(object):
    def __init__(self):
        self.a0 = 0
        self.a1 = 1
        self.a2 = 2
        self.a3 = 3
        self.a4 = 4
        self.a5 = 5
        self.a6 = 6
        self.a7 = 7
def f(): return C()
instances = [None] * 40
for i in range(40):
    x = f()  #: watch
    instances[i] = x
write('<changes>' + ' '.join(['<kept+>@%d' % (i + 1) for i in range(40)]))
#: instance of class with 10 attrs: allocation@ordinal of instance
class C(object):
    def __init__(self):
        self.a0 = 0
        self.a1 = 1
        self.a2 = 2
        self.a3 = 3
        self.a4 = 4
        self.a5 = 5
        self.a6 = 6
        self.a7 = 7
        self.a8 = 8
        self.a9 = 9
def f(): return C()
instances = [None] * 40
for i in range(40):
    x = f()  #: watch
    instances[i] = x
write('<changes>' + ' '.join(['<kept+>@%d' % (i + 1) for i in range(40)]))
#: instance case mk, 1st..3rd
class C(object): pass
def f():
    o = C()
    o.a = 1
    o.b = 2
    return o
instances, words = [], []
for i in range(3):
    x = f()  #: watch
    instances.append(x)
    words.append('<kept+> (getsizeof %d, dict %d)' % (size(x), size(x.__dict__)))
write(' ; '.join(words))
#: instance case mkd, 1st..3rd
class C(object): pass
def f():
    o = C()
    o.b = 1
    o.a = 2
    return o
instances, words = [], []
for i in range(3):
    x = f()  #: watch
    instances.append(x)
    words.append('<kept+> (getsizeof %d, dict %d)' % (size(x), size(x.__dict__)))
write(' ; '.join(words))
#: instance case mk40, 1st..3rd
class C(object): pass
def f():
    o = C()
    i = 0
    while i < 40:
        setattr(o, 'a%d' % i, i)
        i += 1
    return o
instances, words = [], []
for i in range(3):
    x = f()  #: watch
    instances.append(x)
    words.append('<kept+> (getsizeof %d, dict %d)' % (size(x), size(x.__dict__)))
write(' ; '.join(words))
#: instance case mkdel, 1st..3rd
class C(object): pass
def f():
    o = C()
    o.a = 1
    o.b = 2
    del o.a
    return o
instances, words = [], []
for i in range(3):
    x = f()  #: watch
    instances.append(x)
    words.append('<kept+> (getsizeof %d, dict %d)' % (size(x), size(x.__dict__)))
write(' ; '.join(words))
