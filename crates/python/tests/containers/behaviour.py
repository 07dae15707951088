# Comparisons in order, counts while they run, iteration, slices, set algebra, built-in functions.
import sys
# sorting and stability, comparisons logged
class K:
    def __init__(s,v,t): s.v=v; s.t=t
    def __lt__(s,o):
        log.append((s.t,o.t)); return s.v<o.v
    def __repr__(s): return f'K{s.v}{s.t}'
log=[]
for data in ([3,1,2],[1,2,3],[3,2,1],[1,1,1],[2,2,1,1],[5,4,4,3,3,9],[1,2,2,1,0,0,7,3]):
    log=[]
    l=[K(v,i) for i,v in enumerate(data)]
    l.sort(); print(l, log)
    log=[]
    print(sorted([K(v,i) for i,v in enumerate(data)], reverse=True), log)
import sys
rc=sys.getrefcount
def f():
    x=[]; L=[x,x]
    return rc(x), rc(L)
print(f())
x=object(); s={x}; d={x:1}; t=(x,); print(rc(x))
it=iter([x]); print(rc(x)); next(it); print(rc(x))
L=[x]
it=iter(L); print(rc(L)); next(it); print(rc(L))
try: next(it)
except StopIteration: pass
print(rc(L))
z=zip(L,L); print(rc(L)); a=next(z); print(rc(x), rc(a)); del a; print(rc(x)); list(z); print(rc(L), rc(x))
e=enumerate(L); a=next(e); print(rc(x)); del e; print(rc(x)); del a; print(rc(x))
m=map(rc,L); print(list(m)); f2=filter(None,L); print(rc(L), list(f2), rc(L)) if 0 else print(rc(L), len(list(f2)), rc(L))
v=d.values(); print(rc(d)); k=d.keys(); i=d.items(); print(rc(d)); it=iter(i); print(rc(d)); p=next(it); print(rc(x)); del it,p,k,i,v; print(rc(d), rc(x))
r=reversed(L); print(rc(L)); list(r); print(rc(L))
print(rc(sorted([x])[0]), rc(max([x],key=id)), rc(min(x,x,key=id)))
class A:
    def __eq__(s,o): seen.append((rc(s),rc(o))); return s is o
    def __hash__(s): return 1
seen=[]
a=A();b=A()
print(a in [b,b], seen); seen=[]
print([a,b].index(b), seen); seen=[]
print([a]==[b], seen); seen=[]
print((a,)==(b,), seen); seen=[]
d={a:1}; d[b]=2; print(len(d), seen); seen=[]
s={a}; s.add(b); print(len(s), seen); seen=[]
print({a:1}=={b:1}, seen); seen=[]
print([a,b].count(a), seen); seen=[]
def g():
    global seen
    p=A();q=A(); l=[p]
    q in l; print(seen); seen=[]
    l==[q]; print(seen); seen=[]
    d={p:1}; d.get(q); print(seen); seen=[]
    l.remove(p) if 0 else None
    try: l.remove(q)
    except ValueError: pass
    print(seen); seen=[]
    p==q; print(seen); seen=[]
    p!=q; print(seen); seen=[]
g()
class B(A):
    def __eq__(s,o): print('B eq'); return NotImplemented
print(A()==B(), B()==A(), seen)
class C:
    def __lt__(s,o): return 'lt'
    def __gt__(s,o): return 'gt'
    def __contains__(s,o): return []
    def __len__(s): return 3
    def __getitem__(s,i):
        if i>2: raise IndexError
        return i*10
    def __bool__(s): return False
print(C()<1, 1<C(), C()>2, 5 in C(), list(C()), len(C()), list(reversed(C())), C()[1])
class D(dict):
    def __missing__(s,k): return k*2
print(D()[4], D(a=1)['a'], D({1:2},b=3))
class It:
    def __init__(s,n): s.n=n
    def __iter__(s): return s
    def __next__(s):
        if not s.n: raise StopIteration('done')
        s.n-=1; return s.n
print(list(It(3)), tuple(It(3)), set(It(3)), sum(It(4)), max(It(4)), sorted(It(4)), list(zip(It(3),It(2))), list(map(lambda a,b:(a,b),It(3),It(3))), list(enumerate(It(2),5)), list(filter(lambda x:x%2,It(6))), any(It(3)), all(It(3)), dict(zip(It(2),It(2))), 2 in It(3), 9 in It(3))
try: next(It(0))
except StopIteration as e: print(e.args)
print(next(It(0),'def'))
def gen():
    r=yield 1
    print('r',r)
    yield 2
    return 7
g1=gen(); print(next(g1), next(g1))
try: next(g1)
except StopIteration as e: print(e.value)
print([*gen()], {*gen()}, (*gen(),), list(iter([1,2,3,0,4].pop, 0)))
a,*b=gen(); print(a,b)
print({**{1:2},**{3:4}}, dict([(1,2)],z=3), dict.fromkeys('ab',0))
class M:
    def keys(s): return ['x','y']
    def __getitem__(s,k): return k+'!'
print(dict(M()), {**M()}); d={}; d.update(M()); d.update(q=1); print(d); d|=[(1,2)]; print(d)
print(isinstance(1,(str,int)), isinstance(True,int), issubclass(bool,int), isinstance(None,type(None)))
class Meta(type):
    def __instancecheck__(c,o): return o==5
    def __iter__(c): return iter([1,2])
    def __len__(c): return 99
    def __contains__(c,x): return x==1
class X(metaclass=Meta): pass
print(isinstance(5,X), isinstance(6,X), list(X), len(X), 1 in X, 3 in X)
l=list(range(10)); l[2:5]=[]; print(l); l[::2]=[0]*len(l[::2]); print(l); del l[::3]; print(l); l[1:1]=(i for i in range(3)); print(l); l[:]=l[::-1]; print(l)
print('abcdef'[::-2],'héllo'[1:3],b'abc'[1:],b'abc'[0],(1,2,3)[::-1],range(10)[2:8:2],range(10)[-1], range(5,0,-2)[1])
print(range(3)==range(0,3,1), range(0)==range(2,1), 5 in range(0,10,5), range(10).index(3), range(5).count(2), list(reversed(range(1,9,3))))
print(sum([0.1]*10), sum([1,2.5,3]), sum([[1],[2]],[]), sum([True,True]))
print({1,2}|{3},{1,2}&{2,3},{1,2}-{2},{1,2}^{2,3},{1}<{1,2},{1,2}<={1,2},{1,2}>{1},frozenset([1])|{2},{1}|frozenset([2]))
s={1,2,3}; s|={4}; s&={1,2,4}; s-={1}; s^={9,2}; print(s, s.union([7],[8]), s.intersection([4],{4}), s.isdisjoint([1]), s.issubset([4,9,10]), s.issuperset([4]))
d={1:2,3:4}; print(d.keys()&{1}, d.keys()|{9}, d.keys()-{1}, d.items()^{(1,2)}, d.keys()=={1,3}, (1,2) in d.items(), 5 in d.values())
print(d.pop(1), d.pop(99,'no'), d.popitem(), d, d.setdefault(5), d.setdefault(5,6), d)
print(list(reversed({1:2,3:4})), list(reversed({1:2}.items())))
print(1<2.5, 2**70>1e10, 1==1.0, 2**53==float(2**53)+1, float('nan')==float('nan'), 1j==1j, 1j==1, (1,2)<(1,3), [1,[2]]==[1,[2]], 'a'<'b', b'a'<b'b', 10**30<10**31, True==1, None==None)
print(slice(1,5,2).indices(4), slice(None,None,-1).indices(5), slice(1)==slice(1), slice(1).stop)
print(callable(len), callable(5), callable(C), hash('a')==hash('a'), chr(97), ord('b'), hex(-255), oct(8), bin(5), divmod(7,-2), pow(2,10), pow(3,-1,7), abs(-3), round(2.5), round(2.567,2), round(7), repr('a'), ascii('é'), format(3.14159,'.2f'))
class O: pass
o=O(); setattr(o,'a',1); print(getattr(o,'a'), hasattr(o,'b'), getattr(o,'b',None), vars(o)); delattr(o,'a'); print(vars(o))
def loc(p): q=p; return sorted(locals())
print(loc(1), 'loc' in globals())
print('a','b',sep='-',end='!\n'); print(); print(1,2,file=sys.stdout)
class W:
    def write(s,t): sys.stdout.write('<'+t+'>')
print('x',2,file=W())
print()
class P:
    def __str__(s): return 'P!'
print(P(), [P].__len__(), str(P()))
print(list(map(str,[1,2])), [].__class__, list.__len__([1,2]), dict.__getitem__({1:2},1), [1].__contains__(1), (1).__eq__(2), [1].__eq__(5))
class LL(list):
    def append(s,x): super().append(x*2)
    def __getitem__(s,i): return super().__getitem__(i)+100
ll=LL([1]); ll.append(4); print(ll, ll[1], len(ll), list(ll), ll==[1,8], isinstance(ll,list))
class DD(dict):
    def __setitem__(s,k,v): super().__setitem__(k,v+1)
dd=DD(); dd['a']=1; dd.update(b=5); print(dd, dd['a'])
class SS(set): pass
print(SS([1])|{2}, type(SS([1])|{2}).__name__, type(SS([1]).copy()).__name__)
class TT(tuple):
    def __new__(c,*a): return super().__new__(c,a)
print(TT(1,2), len(TT(1,2,3)), TT(1)==(1,), TT(1)+(2,))
