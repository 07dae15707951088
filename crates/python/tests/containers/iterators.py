# What iterators hold at their end, and where items of a set go.
import sys
rc=sys.getrefcount
L=[1,2]
r=reversed(L); print(rc(L)); list(r); print('list rev',rc(L)); 
for x in r: pass
print(rc(L)); next(r,0); print(rc(L))
r=reversed(L)
for x in r: pass
print('for', rc(L))
r=iter(L); list(r); print('list iter',rc(L))
t=(1,[]); r=iter(t); list(r); print('tuple',rc(t)); r=reversed(t); print(rc(t)); list(r); print(rc(t))
d={1:2}; r=iter(d); list(r); print('dict', rc(d)); r=reversed(d); list(r); print(rc(d)); r=iter(d.items()); list(r); print(rc(d)); r=reversed(d.items()); list(r); print(rc(d))
s={1,2}; r=iter(s); list(r); print('set', rc(s))
b=bytes([5,6,7]); r=iter(b); list(r); print('bytes', rc(b))
u='ab'+str(5); r=iter(u); list(r); print('str', rc(u))
e=enumerate(L); list(e); print('enum', rc(L)); z=zip(L); list(z); print('zip',rc(L))
s={1,2,3}; s|={4}; print(s); s&={1,2,4}; print(s); s-={1}; print(s); s.add(9); print(s); s.discard(2); print(s)
s={1,2,4}; s-={1}; print(s); s.add(9); print(s)
s={1,2,4}; s.discard(1); print(s); s.add(9); print(s)
s={1,2,4}; s.remove(1); s^={9,2}; print(s)
s={1,2,4}; s.remove(1); s|={9}; print(s)
s={1,2,4}; s.remove(1); s|={9,2}; print(s)
class SS(set): pass
print(type(SS([1]).copy()), type(SS([1]).union()), type(frozenset([1]).union()), type(SS([1])&{1}), type(SS([1])-{1}), type(SS([1])^{3}))
class FS(frozenset): pass
print(type(FS([1]).copy()), type(FS([1])|{1}))
import sys
s=set(); 
for x in (1,9,17): s.add(x)
s.discard(1); s.discard(9); s.add(4); print(s); s.add(25); print(s)
# does reuse count fill
s=set([1])
for i in range(50):
    s.add(9+8*i); s.discard(9+8*i)
print(sys.getsizeof(s), s)
s=set([1,2]); s.discard(1)
for i in range(50):
    s.add(3); s.discard(3)
print(sys.getsizeof(s))
s=set([1,2,3]);s.discard(1); s.add(9); s.add(4); print(sys.getsizeof(s)); s.add(5); print(sys.getsizeof(s)); 
s=set([0,1,2,3]); s.discard(0); s.add(8); s.discard(1); s.add(9); print(sys.getsizeof(s), s); s.add(4); print(sys.getsizeof(s), s)
# growth when dummy reused
s=set(range(4)); 
for i in range(20): s.discard(i); s.add(i+8)
print(sys.getsizeof(s), s)
s=set(range(19)); print(sys.getsizeof(s))
s=set(range(18)); 
for i in range(100): s.discard(i); s.add(i+18)
print(sys.getsizeof(s), s)
