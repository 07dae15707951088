# Capacities and tables after every way to fill, grow and shrink a container.
import sys,gc
T=gc.is_tracked
e=enumerate([1,2,3]); a=next(e); b=next(e); print('enum',T(a),T(b))
z=zip([1,2],[3,4]); a=next(z); b=next(z); print('zip',T(a),T(b))
d={1:2,3:4}
it=iter(d.items()); a=next(it); b=next(it); print('ditems',T(a),T(b))
print('popitem',T({1:2}.popitem()))
print('list->tuple',T(tuple([1,2])),T(tuple(range(2))),T(tuple(i for i in range(2))), T(tuple({1,2})))
t=(1,2,3); print('slice',T(t[0:2]),'rep',T(t*2),'add',T(t+t), 'ext', T(t[::2]))
print('slice.indices', T(slice(1).indices(5)), 'divmod', T(divmod(5,2)))
print('dict.items list', [T(x) for x in list(d.items())])
class L:
    def __init__(s,h,n): s.h=h; s.n=n
    def __iter__(s): return iter(range(s.n)) if 0 else (i for i in range(s.n))
    def __length_hint__(s): return s.h
def cap(l): return (sys.getsizeof(l)-56)//8
for h in (0,1,5,8,30,33,40,100):
    r=[]
    for n in (0,1,5,8,9,20,41):
        r.append(cap(list(L(h,n))))
    print('hint',h,r)
for h in (0,1,8,40,100):
    r=[]
    for n in (0,1,5,9,41):
        x=[None]*3; x.extend(L(h,n)); r.append(cap(x))
    print('ext hint',h,r)
print('list(range)',[cap(list(range(n))) for n in range(12)])
print('list(set)',[cap(list(set(range(n)))) for n in range(12)])
print('list(dict)',[cap(list(dict.fromkeys(range(n)))) for n in range(12)])
print('list(d.items)',[cap(list(dict.fromkeys(range(n)).items())) for n in range(12)])
print('list(str)',[cap(list('abcdefghijkl'[:n])) for n in range(12)])
print('sorted(range)',[cap(sorted(range(n))) for n in range(12)])
print('sorted(gen)',[cap(sorted(i for i in range(n))) for n in range(12)])
print('list(map)',[cap(list(map(str,range(n)))) for n in range(12)])
print('list(reversed)',[cap(list(reversed(range(n)))) for n in range(12)])
print('list(reversed list)',[cap(list(reversed([1]*n))) for n in range(12)])
print('list(enumerate)',[cap(list(enumerate(range(n)))) for n in range(12)])
print('list(zip)',[cap(list(zip(range(n)))) for n in range(12)])
print('list.copy',[cap([1]*0+list(range(n)).copy()) for n in range(3)], [cap(list(range(n)).copy()) for n in range(8)])
def sl(n,a,b,m):
    x=[0]*n; x[a:b]=[1]*m; return cap(x)
print('slice assign',[sl(5,1,3,m) for m in range(10)])
print('slice del',[sl(100,1,k,0) for k in (2,30,49,50,60,99,100)])
x=list(range(60)); del x[::2]; print('ext del',cap(x),len(x))
x=[0]*60; del x[5]; print(cap(x))
for n in (0,1,3,8): 
    x=[0]*n; x+=[1]; r=cap(x); x=[0]*n; x.insert(0,1); print('iadd',n,r,cap(x))
x=[1,2]; x*=3; print('imul',cap(x)); x*=0; print(cap(x)); x=[1]; x*=1; print(cap(x))
def dsz(d): return sys.getsizeof(d)
N=(0,1,5,6,10,11)
print('dict(gen)',[dsz(dict((i,i) for i in range(n))) for n in N])
print('dict(list)',[dsz(dict([(i,i) for i in range(n)])) for n in N])
print('dict(dict)',[dsz(dict(dict.fromkeys(range(n)))) for n in N])
print('dict(kw)',[dsz(dict(**{'a%d'%i:1 for i in range(n)})) for n in N])
print('copy',[dsz({i:i for i in range(n)}.copy()) for n in N])
print('fromkeys range',[dsz(dict.fromkeys(range(n))) for n in N])
print('fromkeys list',[dsz(dict.fromkeys(list(range(n)))) for n in N])
print('fromkeys str',[dsz(dict.fromkeys('abcdefghijkl'[:n])) for n in N])
print('fromkeys set',[dsz(dict.fromkeys(set(range(n)))) for n in N])
print('fromkeys dict',[dsz(dict.fromkeys(dict.fromkeys(range(n)))) for n in N])
print('d|d',[dsz(dict.fromkeys(range(n))|dict.fromkeys(range(n,2*n))) for n in (0,1,3,5,6,10,11)])
def up(n,m):
    d={i:i for i in range(n)}; d.update({i:i for i in range(n,n+m)}); return dsz(d)
print('update',[(n,m,up(n,m)) for n in (0,1,3,5,6,10) for m in (0,1,3,5,6,10,20)])
def ups(n,m):
    d={str(i):i for i in range(n)}; d.update({str(i):i for i in range(n,n+m)}); return dsz(d)
print('update str',[(n,m,ups(n,m)) for n in (0,1,3,5,6,10) for m in (0,1,3,5,6,10,20)])
def upk(n,m):
    d={str(i):i for i in range(n)}; d.update(**{str(i):i for i in range(n,n+m)}); return dsz(d)
print('update kw',[(n,m,upk(n,m)) for n in (0,1,5,6) for m in (0,1,6,10,20)])
print('** disp',[dsz({**{i:i for i in range(n)}}) for n in N])
def pops(n,k):
    d={i:i for i in range(n)}
    for i in range(k): d.popitem()
    for i in range(k): d[100+i]=1
    return dsz(d)
print('popitem',[pops(n,k) for n in (5,10) for k in (1,2,4)])
ss=sys.getsizeof
M=(0,1,4,5,8,9,10,19,20,40)
print('set(range)',[ss(set(range(n))) for n in M])
print('set(set)',[ss(set(set(range(n)))) for n in M])
print('set(dict)',[ss(set(dict.fromkeys(range(n)))) for n in M])
print('set.copy',[ss(set(range(n)).copy()) for n in M])
print('frozenset',[ss(frozenset(range(n))) for n in M])
print('a|b',[ss(set(range(n))|set(range(n,2*n))) for n in M])
print('a&b',[ss(set(range(n))&set(range(n//2,2*n))) for n in M])
print('a-b',[ss(set(range(n))-set(range(n//2,2*n))) for n in M])
print('a^b',[ss(set(range(n))^set(range(n//2,2*n))) for n in M])
def du(n,m):
    s=set(range(n)); s-=set(range(m)); return ss(s)
print('a-=b',[du(n,n-1) for n in M[1:]])
def iu(n,m):
    s=set(range(n)); s&=set(range(m)); return ss(s)
print('a&=b',[iu(n,1) for n in M[1:]])
s=set(range(100)); 
while len(s)>1: s.pop()
print(ss(s)); s.add(1000); print(ss(s)); s.clear(); print(ss(s))
print('filter set', ss({x for x in range(20)}))
print(frozenset() is frozenset(), frozenset(frozenset([1])) )
f=frozenset([1]); print(frozenset(f) is f, f.copy() is f, f|f is f, f.union() is f)
print({17,1,33,5,9},{'a','b','c','dd','eee'}|{'zz'}, {x*7%31 for x in range(20)}, set('hello world')-set('lo'), set('abcdef')&set('cdefgh'), set('abc')^set('bcd'), frozenset('xyz')|set('uvw'))
