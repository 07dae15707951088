#: (start)
# What a module's code allocates, reallocates and frees in two runs, in order. It has run five times before, and is
# specialised; the free lists are empty before the first run. Before the second, what the first has named is dropped.
import gc, weakref
class A(object): pass
class B(object):
    def __init__(self): self.x = 1
    def m(self): pass
class S(object): __slots__ = ('x',)
def g(): pass
def g1(a): return a
def gk(a=0, b=0): return a
def ga(*a): return a
def gl():
    x = []
def rec(n):
    if n: rec(n - 1)
def mk():
    y = 1
    return lambda: y
def gen():
    yield 1
    yield 2
def fail(): raise ValueError
for _ in range(40): A(), B()
names = {
    'n': 1000, 'f': 0.5, 's': 'abc', 'x0': 1, 'y0': 2, 'a': A(), 'b': B(), 'ref': weakref.ref,
    't4': (1, 2, 3, 4), 't5': (1, 2, 3, 4, 5), 't6': ('a', 'b', 'c', 'd', 'e', 'f'), 't9': (1, 2, 3, 4, 5, 6, 7, 8, 9),
    'l5': [1, 2, 3, 4, 5], 'A': A, 'B': B, 'S': S, 'g': g, 'g1': g1, 'gk': gk, 'ga': ga, 'gl': gl, 'rec': rec, 'mk': mk,
    'gen': gen, 'fail': fail, '__name__': 'names',
}
given = list(names)
def drop():
    for name, value in list(names.items()):
        if name not in given and name != '__builtins__':
            del names[name]
#: x=[]
#: x=[] (2nd)
source = r'''
x=[]
'''
#: x=[1]
#: x=[1] (2nd)
source = r'''
x=[1]
'''
#: x=[]; x.append(1)
#: x=[]; x.append(1) (2nd)
source = r'''
x=[]; x.append(1)
'''
#: append 1..9
#: append 1..9 (2nd)
source = r'''
x = []
for i in t9: x.append(i)
'''
#: x=[1,2,3]
#: x=[1,2,3] (2nd)
source = r'''
x=[1,2,3]
'''
#: x={}
#: x={} (2nd)
source = r'''
x={}
'''
#: x={'a':1}
#: x={'a':1} (2nd)
source = r'''
x={'a':1}
'''
#: x={}; x['a']=1
#: x={}; x['a']=1 (2nd)
source = r'''
x={}; x['a']=1
'''
#: x={}; x[1]=1
#: x={}; x[1]=1 (2nd)
source = r'''
x={}; x[1]=1
'''
#: x=set()
#: x=set() (2nd)
source = r'''
x=set()
'''
#: x={1,2}
#: x={1,2} (2nd)
source = r'''
x={1,2}
'''
#: x=(1,2)
#: x=(1,2) (2nd)
source = r'''
x=(1,2)
'''
#: x=(n,n)
#: x=(n,n) (2nd)
source = r'''
x=(n,n)
'''
#: x=n+1 (n=1000)
#: x=n+1 (n=1000) (2nd)
source = r'''
x = n + 1
'''
#: x=f*2.0
#: x=f*2.0 (2nd)
source = r'''
x=f*2.0
'''
#: x=s+'b'
#: x=s+'b' (2nd)
source = r'''
x=s+'b'
'''
#: x=str(n)
#: x=str(n) (2nd)
source = r'''
x=str(n)
'''
#: x='%d' % n
#: x='%d' % n (2nd)
source = r'''
x='%d' % n
'''
#: x=f"{n}"
#: x=f"{n}" (2nd)
source = r'''
x=f"{n}"
'''
#: s2=''; 4 times s2+='ab'
#: s2=''; 4 times s2+='ab' (2nd)
source = r'''
s2 = ''
for i in t4: s2 += 'abc'
'''
#: for i in range(3): pass
#: for i in range(3): pass (2nd)
source = r'''
for i in range(3): pass
'''
#: for i in range(300,303): pass
#: for i in range(300,303): pass (2nd)
source = r'''
for i in range(300,303): pass
'''
#: [i for i in t5]
#: [i for i in t5] (2nd)
source = r'''
x = [i for i in t5]
'''
#: [n+i for i in t5]
#: [n+i for i in t5] (2nd)
source = r'''
x = [n + i for i in t5]
'''
#: call g()
#: call g() (2nd)
source = r'''
g()
'''
#: call g1(1)
#: call g1(1) (2nd)
source = r'''
g1(1)
'''
#: call gk(a=1)
#: call gk(a=1) (2nd)
source = r'''
gk(a=1)
'''
#: call ga(*t5)
#: call ga(*t5) (2nd)
source = r'''
ga(*t5)
'''
#: call gl (local list)
#: call gl (local list) (2nd)
source = r'''
gl()
'''
#: recursion depth 5
#: recursion depth 5 (2nd)
source = r'''
rec(5)
'''
#: closure mk()
#: closure mk() (2nd)
source = r'''
x = mk()
'''
#: x=lambda: 1
#: x=lambda: 1 (2nd)
source = r'''
x=lambda: 1
'''
#: def h(a,b=n): return a
#: def h(a,b=n): return a (2nd)
source = r'''
def h(a,b=n): return a
'''
#: x=A()
#: x=A() (2nd)
source = r'''
x=A()
'''
#: x=B() (1 attr, 40th+)
#: x=B() (1 attr, 40th+) (2nd)
source = r'''
x = B()
'''
#: x=A(); x.a=1
#: x=A(); x.a=1 (2nd)
source = r'''
x=A(); x.a=1
'''
#: x=S() slots
#: x=S() slots (2nd)
source = r'''
x = S()
'''
#: x=b.m
#: x=b.m (2nd)
source = r'''
x=b.m
'''
#: b.m()
#: b.m() (2nd)
source = r'''
b.m()
'''
#: x=A(); x.__dict__
#: x=A(); x.__dict__ (2nd)
source = r'''
x=A(); x.__dict__
'''
#: class K: pass
#: class K: pass (2nd)
source = r'''
class K: pass
'''
#: generator create+next
#: generator create+next (2nd)
source = r'''
x = gen()
next(x)
'''
#: list(gen())
#: list(gen()) (2nd)
source = r'''
x = list(gen())
'''
#: try/raise/except
#: try/raise/except (2nd)
source = r'''
try: raise ValueError(1)
except ValueError as e: pass
'''
#: failing call caught
#: failing call caught (2nd)
source = r'''
try: fail()
except ValueError: pass
'''
#: x=[[] for _ in t5]
#: x=[[] for _ in t5] (2nd)
source = r'''
x=[[] for _ in t5]
'''
#: x=[]; x.append(x); del x
#: x=[]; x.append(x); del x (2nd)
source = r'''
x=[]; x.append(x); del x
'''
#: x=[1]; del x; x=[2]
#: x=[1]; del x; x=[2] (2nd)
source = r'''
x=[1]; del x; x=[2]
'''
#: weakref
#: weakref (2nd)
source = r'''
x = ref(a)
'''
#: x=t5[1:3]
#: x=t5[1:3] (2nd)
source = r'''
x=t5[1:3]
'''
#: x=l5[1:3]
#: x=l5[1:3] (2nd)
source = r'''
x=l5[1:3]
'''
#: x,y=y0,x0 swap
#: x,y=y0,x0 swap (2nd)
source = r'''
x, y = y0, x0
'''
#: x=n*n*n (bigger)
#: x=n*n*n (bigger) (2nd)
source = r'''
x = n * n * n * n * n * n
'''
#: print-less str join
#: print-less str join (2nd)
source = r'''
x = ''.join(['a', 'b'])
'''
#: dict 6 inserts
#: dict 6 inserts (2nd)
source = r'''
x = {}
for k in t6: x[k] = 1
'''
#: set 5 adds
#: set 5 adds (2nd)
source = r'''
x = set()
for i in t5: x.add(i)
'''
#: del slots
#: del slots (2nd)
source = r'''
x = S()
del x
'''
#: (end)
code = compile(source, 'traced', 'exec')
for _ in range(5):
    exec(code, names)
    drop()
gc.collect()
exec(code, names)  #: watch
drop()
exec(code, names)  #: watch
print('cold: <trace>')
print('warm: <trace>')
