#: (start)
# Counts as sys.getrefcount shows them. The sources are those of refcounts.json; each runs as a module's code.
import sys
shown = []
def show(count):
    if not isinstance(count, int) or isinstance(count, bool):
        return str(count)
    if count == 2 ** 32 - 1:
        return 'IMM(2**32-1)'
    if count == 3 << 30:
        return 'IMM(3<<30)'
    return hex(count) if count > 999999 else str(count)
def out(*counts):
    for count in counts:
        shown.append(show(count))
#: mod: x=[]; rc(x)
source = r'''
x=[]
out(rc(x))
'''
#: mod: rc([]) (temporary)
source = r'''
out(rc([]))
'''
#: mod: rc(object())
source = r'''
out(rc(object()))
'''
#: mod: x=[]; y=x; rc(x); del y; rc(x)
source = r'''
x=[]
y=x
out(rc(x))
del y
out(rc(x))
'''
#: mod: x=[]; L=[x]; rc(x); L=[x,x]; rc(x); L=None
source = r'''
x=[]
L=[x]
out(rc(x))
L=[x,x]
out(rc(x))
L=None
out(rc(x))
'''
#: mod: x=[]; t=(x,); d={1:x}; rc(x)
source = r'''
x=[]
t=(x,)
d={1:x}
out(rc(x))
'''
#: mod: x=[]; L=[x]*3; rc(x)
source = r'''
x=[]
L=[x]*3
out(rc(x))
'''
#: mod: x=[]; x.append(x); rc(x)
source = r'''
x=[]
x.append(x)
out(rc(x))
'''
#: mod: L=[[]]; rc(L[0])
source = r'''
L=[[]]
out(rc(L[0]))
'''
#: mod: L=[[]]; rc(L[0:1][0])
source = r'''
L=[[]]
out(rc(L[0:1][0]))
'''
#: mod: o=object(); s={o}; rc(o)
source = r'''
o=object()
s=set([o])
out(rc(o))
'''
#: mod: a=b=c=[]; rc(a)
source = r'''
a=b=c=[]
out(rc(a))
'''
#: mod: x=[]; a,b=x,x; rc(x)
source = r'''
x=[]
a,b=x,x
out(rc(x))
'''
#: mod: it=iter(L); rc(L); next(it); rc(L) ; exhausted; rc(L)
source = r'''
L=[1]
it=iter(L)
out(rc(L))
next(it)
out(rc(L))
next(it,0)
out(rc(L))
'''
#: fun: def f(): x=[]; rc(x)
source = r'''
def f():
 x=[]
 out(rc(x))
f()
'''
#: fun: def f(): rc([])
source = r'''
def f():
 out(rc([]))
f()
'''
#: fun: def f(): x=[]; y=x; rc(x), del y, rc(x)
source = r'''
def f():
 x=[]
 y=x
 out(rc(x))
 del y
 out(rc(x))
f()
'''
#: fun: def f(a): rc(a);  f([])
source = r'''
def f(a):
 out(rc(a))
f([])
'''
#: fun: def f(a): rc(a);  x=[] (global); f(x)
source = r'''
def f(a):
 out(rc(a))
x=[]
f(x)
'''
#: fun: def f(a): rc(a);  def g(): x=[]; f(x)
source = r'''
def f(a):
 out(rc(a))
def g():
 x=[]
 f(x)
g()
'''
#: fun: ...g(): f([])
source = r'''
def f(a):
 out(rc(a))
def g():
 f([])
g()
'''
#: fun: h(a):rc(a); g(a):h(a); f():x=[];g(x)
source = r'''
def h(a):
 out(rc(a))
def g(a):
 h(a)
def f():
 x=[]
 g(x)
f()
'''
#: fun: 3 deep (k(h(g(local))))
source = r'''
def k(a):
 out(rc(a))
def h(a):
 k(a)
def g(a):
 h(a)
def f():
 x=[]
 g(x)
f()
'''
#: fun: keyword f(a=x), x global
source = r'''
def f(a):
 out(rc(a))
x=[]
f(a=x)
'''
#: fun: def f(*a): rc(a[0]); f(x), x global
source = r'''
def f(*a):
 out(rc(a[0]))
x=[]
f(x)
'''
#: fun: def f(**k): rc(k["a"]); f(a=x)
source = r'''
def f(**k):
 out(rc(k['a']))
x=[]
f(a=x)
'''
#: fun: f(*[x]); def f(a): rc(a)
source = r'''
def f(a):
 out(rc(a))
x=[]
f(*[x])
'''
#: fun: f(*(x,)); def f(a): rc(a)
source = r'''
def f(a):
 out(rc(a))
x=[]
t=(x,)
f(*t)
'''
#: fun: f(**{"a":x}); def f(a): rc(a)
source = r'''
def f(a):
 out(rc(a))
x=[]
d={'a':x}
f(**d)
'''
#: fun: lambda a: rc(a); f(x)
source = r'''
x=[]
out((lambda a: rc(a))(x))
'''
#: fun: default arg def f(a=[]): rc(a); f()
source = r'''
def f(a=[]):
 out(rc(a))
f()
'''
#: fun: default arg, no frame: rc(f.__defaults__[0])
source = r'''
def f(a=[]):
 pass
out(rc(f.__defaults__[0]))
'''
#: fun: global read inside function: rc(x)
source = r'''
x=[]
def f():
 out(rc(x))
f()
'''
#: fun: closure: outer rc(x), inner rc(x), after outer returned
source = r'''
def o():
 x=[]
 def i():
  out(rc(x))
 out(rc(x))
 i()
 return i
i=o()
i()
'''
#: fun: def f(): x=[]; return x ; rc(f())
source = r'''
def f():
 x=[]
 return x
out(rc(f()))
'''
#: fun: def f(a): return a ; rc(f(x)) global x
source = r'''
def f(a):
 return a
x=[]
out(rc(f(x)))
'''
#: fun: x=[] ; locals(); rc(x); keep d=locals(); rc(x)
source = r'''
def f():
 x=[]
 locals()
 out(rc(x))
 d=locals()
 out(rc(x))
f()
'''
#: fun: f(a): a=None effect: def f(a): b=a; a=None; rc(b); f([])
source = r'''
def f(a):
 b=a
 a=None
 out(rc(b))
f([])
'''
#: fun: try/finally local
source = r'''
def f():
 x=[]
 try:
  out(rc(x))
 finally:
  out(rc(x))
f()
'''
#: fun: local in expression rc(x)+len(x)
source = r'''
def f():
 x=[]
 out(rc(x)+len(x))
f()
'''
#: fun: two local args rc(x) inside (x, rc(x))
source = r'''
def f():
 x=[]
 t=(x, rc(x))
 out(t[1])
f()
'''
#: fun: conditional: if c: x=[] then rc(x) (maybe-unassigned local)
source = r'''
def f(c):
 if c:
  x=[]
 out(rc(x))
f(1)
'''
#: obj: class A: m(self): rc(self); a.m() global a
source = r'''
class A(object):
 def m(self):
  out(rc(self))
a=A()
a.m()
'''
#: obj: A().m()
source = r'''
class A(object):
 def m(self):
  out(rc(self))
A().m()
'''
#: obj: def f(): a=A(); a.m()
source = r'''
class A(object):
 def m(self):
  out(rc(self))
def f():
 a=A()
 a.m()
f()
'''
#: obj: a=A(); rc(a); b=a.m; rc(a); rc(b); b()
source = r'''
class A(object):
 def m(self):
  out(rc(self))
a=A()
out(rc(a))
b=a.m
out(rc(a))
out(rc(b))
b()
'''
#: obj: __init__: rc(self)
source = r'''
class A(object):
 def __init__(self):
  out(rc(self))
a=A()
out(rc(a))
'''
#: obj: __init__(self, v): rc(v); A([])
source = r'''
class A(object):
 def __init__(self, v):
  out(rc(v))
  self.v=v
  out(rc(v))
a=A([])
out(rc(a.v))
'''
#: obj: a.x=[]; rc(a.x)
source = r'''
class A(object): pass
a=A()
a.x=[]
out(rc(a.x))
'''
#: obj: __slots__ a.x=[]; rc(a.x)
source = r'''
class A(object):
 __slots__=('x',)
a=A()
a.x=[]
out(rc(a.x))
'''
#: obj: rc(a.__dict__) then again with d held
source = r'''
class A(object): pass
a=A()
a.x=1
out(rc(a.__dict__))
d=a.__dict__
out(rc(d))
'''
#: obj: a.self=a; rc(a)
source = r'''
class A(object): pass
a=A()
a.me=a
out(rc(a))
'''
#: obj: class A(object): pass; rc(A)
source = r'''
class A(object): pass
out(rc(A))
'''
#: obj: ... then a=A(); rc(A); 2 instances
source = r'''
class A(object): pass
a=A()
out(rc(A))
b=A()
out(rc(A))
del a,b
out(rc(A))
'''
#: obj: class A: __slots__=(); rc(A)
source = r'''
class A(object):
 __slots__=()
out(rc(A))
'''
#: obj: class with method: rc(A), rc(A.__dict__["m"])
source = r'''
class A(object):
 def m(self): pass
out(rc(A), rc(A.__dict__['m']))
'''
#: obj: class B(A): rc(A)
source = r'''
class A(object): pass
n=rc(A)
class B(A): pass
out(rc(A)-n)
'''
#: obj: def f(): pass; rc(f), rc(f.__code__)
source = r'''
def f(): pass
out(rc(f), rc(f.__code__))
'''
#: obj: recursion: def f(n): f(n-1) or rc(f)
source = r'''
def f(n):
 if n: f(n-1)
 else: out(rc(f))
out(rc(f))
f(0)
f(3)
'''
#: obj: weakref does not count
source = r'''
import weakref
class A(object): pass
a=A()
w=weakref.ref(a)
out(rc(a))
out(rc(w()))
'''
#: obj: property getter self
source = r'''
class A(object):
 @property
 def p(self):
  return rc(self)
a=A()
out(a.p)
'''
#: obj: __add__ self/other
source = r'''
class A(object):
 def __add__(s,o):
  out(rc(s),rc(o))
a=A();b=A()
a+b
'''
#: obj: __del__ self
source = r'''
class A(object):
 def __del__(s):
  out(rc(s))
a=A()
del a
'''
#: loop: L=[o]; for i in L: rc(i) (module)
source = r'''
L=[object()]
for i in L: out(rc(i))
out(rc(i))
'''
#: loop: same in function
source = r'''
def f():
 L=[object()]
 for i in L: out(rc(i))
 out(rc(i))
f()
'''
#: loop: for i in [object()]: rc(i)
source = r'''
for i in [object()]: out(rc(i))
out(rc(i))
'''
#: loop: rc(L) during "for i in L" (module, function)
source = r'''
L=[1]
for i in L: out(rc(L))
def f():
 L=[1]
 for i in L: out(rc(L))
f()
'''
#: loop: for i in (generator of fresh objects)
source = r'''
def g():
 yield object()
for i in g(): out(rc(i))
'''
#: loop: for k,v in {1:[]}.items(): rc(v)
source = r'''
for k,v in {1:[]}.items(): out(rc(v))
'''
#: loop: for i,v in enumerate([[]]): rc(v)
source = r'''
for i,v in enumerate([[]]): out(rc(v))
'''
#: loop: for a,b in zip([[]],[[]]): rc(a)
source = r'''
for a,b in zip([[]],[[]]): out(rc(a))
'''
#: loop: for i in range(1000,1001): rc(i)
source = r'''
for i in range(1000,1001): out(rc(i))
'''
#: loop: for _ in [[]]: rc(_)
source = r'''
for _ in [[]]: out(rc(_))
out(rc(_))
'''
#: comp: [rc(i) for i in L] module
source = r'''
L=[object(),object()]
out([rc(i) for i in L])
'''
#: comp: [rc(i) for i in L] in function
source = r'''
def f():
 L=[object(),object()]
 out([rc(i) for i in L])
f()
'''
#: comp: rc(L) inside [.. for i in L] function
source = r'''
def f():
 L=[1]
 out([rc(L) for i in L])
f()
'''
#: comp: {k:rc(v)} dict comp
source = r'''
L=[object()]
out(list({1:rc(v) for v in L}.values()))
'''
#: comp: genexpr next(rc(i) for i in L)
source = r'''
L=[object()]
out(next(rc(i) for i in L))
'''
#: comp: list(rc(i) for i in L)
source = r'''
L=[object()]
out(list(rc(i) for i in L))
'''
#: comp: list(map(rc, L))
source = r'''
L=[object()]
out(list(map(rc,L)))
'''
#: gen: def g(): x=[]; yield rc(x); yield rc(x)
source = r'''
def g():
 x=[]
 yield rc(x)
 yield rc(x)
for v in g(): out(v)
'''
#: gen: def g(a): yield; gen=g(x): rc(x) created/started/suspended-del/closed
source = r'''
def g(a):
 yield 1
 yield 2
x=[]
out(rc(x))
G=g(x)
out(rc(x))
next(G)
out(rc(x))
G.close()
out(rc(x))
'''
#: gen: exhausted
source = r'''
def g(a):
 yield 1
x=[]
G=g(x)
list(G)
out(rc(x))
'''
#: gen: rc(G) suspended
source = r'''
def g():
 yield 1
G=g()
out(rc(G))
next(G)
out(rc(G))
'''
#: gen: yield value: def g(): yield []; rc(next(G))
source = r'''
def g():
 yield []
 yield 1
G=g()
out(rc(next(G)))
'''
#: gen: yield local: def g(): x=[]; yield x
source = r'''
def g():
 x=[]
 yield x
G=g()
out(rc(next(G)))
x=next(g())
out(rc(x))
'''
#: exc: except E as e: rc(e) (module)
source = r'''
try:
 raise ValueError
except ValueError as e:
 out(rc(e))
'''
#: exc: except E as e: rc(e) (function)
source = r'''
def f():
 try:
  raise ValueError
 except ValueError as e:
  out(rc(e))
f()
'''
#: exc: e kept: s=e; rc(s) in except / after
source = r'''
try:
 raise ValueError
except ValueError as e:
 s=e
 out(rc(s))
out(rc(s))
'''
#: exc: rc(e.__traceback__)
source = r'''
try:
 raise ValueError
except ValueError as e:
 s=e
out(rc(s.__traceback__) if hasattr(s,'__traceback__') else 'n/a')
'''
#: exc: local x held by traceback: in except / after except / saved / del saved
source = r'''
def f(x):
 raise ValueError
x=[]
out(rc(x))
try:
 f(x)
except ValueError as e:
 out(rc(x))
 s=e
out(rc(x))
del s
try: del e
except NameError: pass
out(rc(x))
import sys
if hasattr(sys,'exc_clear'): sys.exc_clear()
out(rc(x))
'''
#: exc: x local of failing frame, and caller local
source = r'''
def f(a):
 raise ValueError
def g():
 x=[]
 try:
  f(x)
 except ValueError as e:
  out(rc(x))
 out(rc(x))
g()
'''
#: exc: frame object held: fr=sys._getframe(); rc(x)
source = r'''
import sys
def f():
 x=[]
 out(rc(x))
 fr=sys._getframe()
 out(rc(x))
 return fr
fr=f()
fr=None
'''
#: exc: returned frame keeps local: rc(fr.f_locals["x"])
source = r'''
import sys
def f():
 x=[]
 return sys._getframe()
fr=f()
out(rc(fr.f_locals['x']))
'''
#: const mod: x=1000; rc(x)
source = r'''
x=1000
out(rc(x))
'''
#: const fun: x=1000; rc(x)
source = r'''
def f():
 x=1000
 out(rc(x))
f()
'''
#: const mod: x='hello world'; rc(x)
source = r'''
x='hello world'
out(rc(x))
'''
#: const fun: x='hello world'; rc(x)
source = r'''
def f():
 x='hello world'
 out(rc(x))
f()
'''
#: const mod: x='hello'; rc(x)
source = r'''
x='hello'
out(rc(x))
'''
#: const fun: x='hello'; rc(x)
source = r'''
def f():
 x='hello'
 out(rc(x))
f()
'''
#: const mod: x=(1,2); rc(x)
source = r'''
x=(1,2)
out(rc(x))
'''
#: const fun: x=(1,2); rc(x)
source = r'''
def f():
 x=(1,2)
 out(rc(x))
f()
'''
#: const mod: x=(1,[]); rc(x)
source = r'''
x=(1,[])
out(rc(x))
'''
#: const fun: x=(1,[]); rc(x)
source = r'''
def f():
 x=(1,[])
 out(rc(x))
f()
'''
#: const mod: x=1.5; rc(x)
source = r'''
x=1.5
out(rc(x))
'''
#: const fun: x=1.5; rc(x)
source = r'''
def f():
 x=1.5
 out(rc(x))
f()
'''
#: const mod: x=b'abc def'; rc(x)
source = r'''
x=b'abc def'
out(rc(x))
'''
#: const fun: x=b'abc def'; rc(x)
source = r'''
def f():
 x=b'abc def'
 out(rc(x))
f()
'''
#: const mod: x=b'a'; rc(x)
source = r'''
x=b'a'
out(rc(x))
'''
#: const fun: x=b'a'; rc(x)
source = r'''
def f():
 x=b'a'
 out(rc(x))
f()
'''
#: const mod: x=2**70; rc(x)
source = r'''
x=2**70
out(rc(x))
'''
#: const fun: x=2**70; rc(x)
source = r'''
def f():
 x=2**70
 out(rc(x))
f()
'''
#: const mod: x=10**30; rc(x)
source = r'''
x=10**30
out(rc(x))
'''
#: const fun: x=10**30; rc(x)
source = r'''
def f():
 x=10**30
 out(rc(x))
f()
'''
#: const mod: x='a'*30; rc(x)
source = r'''
x='a'*30
out(rc(x))
'''
#: const fun: x='a'*30; rc(x)
source = r'''
def f():
 x='a'*30
 out(rc(x))
f()
'''
#: const mod: x='ab cd'*3; rc(x)
source = r'''
x='ab cd'*3
out(rc(x))
'''
#: const fun: x='ab cd'*3; rc(x)
source = r'''
def f():
 x='ab cd'*3
 out(rc(x))
f()
'''
#: const mod: x=''; rc(x)
source = r'''
x=''
out(rc(x))
'''
#: const fun: x=''; rc(x)
source = r'''
def f():
 x=''
 out(rc(x))
f()
'''
#: const mod: x=(); rc(x)
source = r'''
x=()
out(rc(x))
'''
#: const fun: x=(); rc(x)
source = r'''
def f():
 x=()
 out(rc(x))
f()
'''
#: const mod: x=frozenset(); rc(x)
source = r'''
x=frozenset()
out(rc(x))
'''
#: const fun: x=frozenset(); rc(x)
source = r'''
def f():
 x=frozenset()
 out(rc(x))
f()
'''
#: const mod: x=3+4j; rc(x)
source = r'''
x=3+4j
out(rc(x))
'''
#: const fun: x=3+4j; rc(x)
source = r'''
def f():
 x=3+4j
 out(rc(x))
f()
'''
#: const mod: x=-1000; rc(x)
source = r'''
x=-1000
out(rc(x))
'''
#: const fun: x=-1000; rc(x)
source = r'''
def f():
 x=-1000
 out(rc(x))
f()
'''
#: const mod: x=1000000000000; rc(x)
source = r'''
x=1000000000000
out(rc(x))
'''
#: const fun: x=1000000000000; rc(x)
source = r'''
def f():
 x=1000000000000
 out(rc(x))
f()
'''
#: const: rc(1000) direct, mod
source = r'''
out(rc(1000))
'''
#: const: rc(1000) direct, fun
source = r'''
def f():
 out(rc(1000))
f()
'''
#: const: x=1000; y=1000 mod: rc(x), x is y
source = r'''
x=1000
y=1000
out(rc(x), x is y)
'''
#: const: x=1000 in two functions: same object?
source = r'''
def f():
 return 1000
def g():
 return 1000
out(f() is g(), rc(f()))
'''
#: const: x=1000 at module and in function
source = r'''
x=1000
def f():
 return 1000
out(x is f(), rc(x))
'''
#: const: computed int: n=999; x=n+1; rc(x)
source = r'''
n=999
x=n+1
out(rc(x))
'''
#: const: computed str: s="ab"; x=s+"cd"; rc(x)
source = r'''
s='ab'
x=s+'cd'
out(rc(x))
'''
#: const: x=float("1.5"); rc(x)
source = r'''
x=float('1.5')
out(rc(x))
'''
#: const: x=tuple([1,2]); rc(x)
source = r'''
x=tuple([1,2])
out(rc(x))
'''
#: const: x="hello"; sys.intern; identifier name x itself
source = r'''
foo_bar_baz=1
out(rc('foo_bar_baz'))
'''
#: const: str(12345); rc
source = r'''
x=str(12345)
out(rc(x))
'''
#: immortal?: rc(None)
source = r'''
out(rc(None))
'''
#: immortal?: rc(True)
source = r'''
out(rc(True))
'''
#: immortal?: rc(False)
source = r'''
out(rc(False))
'''
#: immortal?: rc(Ellipsis)
source = r'''
out(rc(Ellipsis))
'''
#: immortal?: rc(NotImplemented)
source = r'''
out(rc(NotImplemented))
'''
#: immortal?: rc(0)
source = r'''
out(rc(0))
'''
#: immortal?: rc(1)
source = r'''
out(rc(1))
'''
#: immortal?: rc(-5)
source = r'''
out(rc(-5))
'''
#: immortal?: rc(-6)
source = r'''
out(rc(-6))
'''
#: immortal?: rc(256)
source = r'''
out(rc(256))
'''
#: immortal?: rc(257)
source = r'''
out(rc(257))
'''
#: immortal?: rc(1024)
source = r'''
out(rc(1024))
'''
#: immortal?: rc(1025)
source = r'''
out(rc(1025))
'''
#: immortal?: rc('')
source = r'''
out(rc(''))
'''
#: immortal?: rc('a')
source = r'''
out(rc('a'))
'''
#: immortal?: rc('\xe9')
source = r'''
out(rc('\xe9'))
'''
#: immortal?: rc(())
source = r'''
out(rc(()))
'''
#: immortal?: rc(b'')
source = r'''
out(rc(b''))
'''
#: immortal?: rc(b'a')
source = r'''
out(rc(b'a'))
'''
#: immortal?: rc(int)
source = r'''
out(rc(int))
'''
#: immortal?: rc(object)
source = r'''
out(rc(object))
'''
#: immortal?: rc(list)
source = r'''
out(rc(list))
'''
#: immortal?: rc(type)
source = r'''
out(rc(type))
'''
#: immortal?: rc('__init__')
source = r'''
out(rc('__init__'))
'''
#: immortal?: rc(len)
source = r'''
out(rc(len))
'''
#: immortal?: rc(dict)
source = r'''
out(rc(dict))
'''
#: immortal?: rc(Exception)
source = r'''
out(rc(Exception))
'''
#: immortal: 256 computed at run time (n=255; x=n+1)
source = r'''
n=255
x=n+1
out(rc(x))
'''
#: immortal: 257 computed
source = r'''
n=256
x=n+1
out(rc(x))
'''
#: immortal: 1024 computed
source = r'''
n=1023
x=n+1
out(rc(x))
'''
#: immortal: sys.intern("".join(["q","w9"]))
source = r'''
import sys
I=getattr(sys,'intern',None) or intern
x=I(''.join(['qzv','w9']))
out(rc(x))
'''
#: immortal: attr name set at runtime setattr
source = r'''
class A(object): pass
a=A()
n=''.join(['zq','pp7'])
setattr(a,n,1)
out(rc(n))
k=list(a.__dict__)[0]
out(rc(k), k is n)
'''
#: immortal: chr(97)
source = r'''
x=chr(97)
out(rc(x))
'''
#: module: import math; rc(math)
source = r'''
import math
out(rc(math))
'''
#: (end)
exec(compile(source, 'program', 'exec'), {'rc': sys.getrefcount, 'out': out})
sys.stdout.write(', '.join(shown) + '\n')
