# sys.getrefcount of the operands in every special method, whoever calls it.
import sys, gc
rc=sys.getrefcount
class C:
    def __getitem__(s,k): return rc(s), rc(k)
    def __setitem__(s,k,v): print('set',rc(s),rc(k),rc(v))
    def __delitem__(s,k): print('del',rc(s),rc(k))
    def __contains__(s,k): print('in',rc(s),rc(k)); return 1
    def __len__(s): print('len',rc(s)); return 2
    def __iter__(s): print('iter',rc(s)); return iter([1])
    def __eq__(s,o): print('eq',rc(s),rc(o)); return True
    def __hash__(s): print('hash',rc(s)); return 5
    def __lt__(s,o): print('lt',rc(s),rc(o)); return True
    def __bool__(s): print('bool',rc(s)); return True
    def __call__(s,a): print('call',rc(s),rc(a))
    def __str__(s): print('str',rc(s)); return 's'
    def __repr__(s): return 'C'
    def __format__(s,f): print('format',rc(s)); return 'f'
    def __index__(s): print('index',rc(s)); return 1
    def __reversed__(s): print('rev',rc(s)); return iter([])
    def __add__(s,o): print('add',rc(s),rc(o)); return s
    def __radd__(s,o): print('radd',rc(s),rc(o)); return s
    def __neg__(s): print('neg',rc(s)); return 1
    def __abs__(s): print('abs',rc(s)); return 1
    def __round__(s,n=None): print('round',rc(s)); return 1
    def __divmod__(s,o): print('dm',rc(s),rc(o)); return 1
    def __getattr__(s,n): print('ga',rc(s),n); raise AttributeError(n)
    def __sizeof__(s): print('sizeof',rc(s)); return 10
    def __instancecheck__(s,o): print('ic',rc(s),rc(o)); return True
    def __length_hint__(s): print('lh',rc(s)); return 1
    def __dir__(s): print('dir', rc(s)); return ['b','a']
    def __ne__(s,o): print('ne',rc(s),rc(o)); return True

def g0():
    c=C(); k=object(); v=object()
    c[k]
print('--','c[k]')
try: g0()
except Exception as ex: print(type(ex).__name__, ex)
def g1():
    c=C(); k=object(); v=object()
    c[k]=v
print('--','c[k]=v')
try: g1()
except Exception as ex: print(type(ex).__name__, ex)
def g2():
    c=C(); k=object(); v=object()
    del c[k]
print('--','del c[k]')
try: g2()
except Exception as ex: print(type(ex).__name__, ex)
def g3():
    c=C(); k=object(); v=object()
    k in c
print('--','k in c')
try: g3()
except Exception as ex: print(type(ex).__name__, ex)
def g4():
    c=C(); k=object(); v=object()
    len(c)
print('--','len(c)')
try: g4()
except Exception as ex: print(type(ex).__name__, ex)
def g5():
    c=C(); k=object(); v=object()
    list(c)
print('--','list(c)')
try: g5()
except Exception as ex: print(type(ex).__name__, ex)
def g6():
    c=C(); k=object(); v=object()
    c==k
print('--','c==k')
try: g6()
except Exception as ex: print(type(ex).__name__, ex)
def g7():
    c=C(); k=object(); v=object()
    k==c
print('--','k==c')
try: g7()
except Exception as ex: print(type(ex).__name__, ex)
def g8():
    c=C(); k=object(); v=object()
    hash(c)
print('--','hash(c)')
try: g8()
except Exception as ex: print(type(ex).__name__, ex)
def g9():
    c=C(); k=object(); v=object()
    c<k
print('--','c<k')
try: g9()
except Exception as ex: print(type(ex).__name__, ex)
def g10():
    c=C(); k=object(); v=object()
    k>c
print('--','k>c')
try: g10()
except Exception as ex: print(type(ex).__name__, ex)
def g11():
    c=C(); k=object(); v=object()
    bool(c)
print('--','bool(c)')
try: g11()
except Exception as ex: print(type(ex).__name__, ex)
def g13():
    c=C(); k=object(); v=object()
    str(c)
print('--','str(c)')
try: g13()
except Exception as ex: print(type(ex).__name__, ex)
def g14():
    c=C(); k=object(); v=object()
    f'{c}'
print('--',"f'{c}'")
try: g14()
except Exception as ex: print(type(ex).__name__, ex)
def g15():
    c=C(); k=object(); v=object()
    [1,2,3][c]
print('--','[1,2,3][c]')
try: g15()
except Exception as ex: print(type(ex).__name__, ex)
def g16():
    c=C(); k=object(); v=object()
    list(reversed(c))
print('--','list(reversed(c))')
try: g16()
except Exception as ex: print(type(ex).__name__, ex)
def g17():
    c=C(); k=object(); v=object()
    c+k
print('--','c+k')
try: g17()
except Exception as ex: print(type(ex).__name__, ex)
def g18():
    c=C(); k=object(); v=object()
    k+c
print('--','k+c')
try: g18()
except Exception as ex: print(type(ex).__name__, ex)
def g19():
    c=C(); k=object(); v=object()
    -c
print('--','-c')
try: g19()
except Exception as ex: print(type(ex).__name__, ex)
def g20():
    c=C(); k=object(); v=object()
    abs(c)
print('--','abs(c)')
try: g20()
except Exception as ex: print(type(ex).__name__, ex)
def g21():
    c=C(); k=object(); v=object()
    round(c)
print('--','round(c)')
try: g21()
except Exception as ex: print(type(ex).__name__, ex)
def g22():
    c=C(); k=object(); v=object()
    divmod(c,k)
print('--','divmod(c,k)')
try: g22()
except Exception as ex: print(type(ex).__name__, ex)
def g26():
    c=C(); k=object(); v=object()
    sys.getsizeof(c)
print('--','sys.getsizeof(c)')
try: g26()
except Exception as ex: print(type(ex).__name__, ex)
def g27():
    c=C(); k=object(); v=object()
    isinstance(k,c)
print('--','isinstance(k,c)')
try: g27()
except Exception as ex: print(type(ex).__name__, ex)
def g28():
    c=C(); k=object(); v=object()
    dir(c)
print('--','dir(c)')
try: g28()
except Exception as ex: print(type(ex).__name__, ex)
def g29():
    c=C(); k=object(); v=object()
    c!=k
print('--','c!=k')
try: g29()
except Exception as ex: print(type(ex).__name__, ex)
def g30():
    c=C(); k=object(); v=object()
    k!=c
print('--','k!=c')
try: g30()
except Exception as ex: print(type(ex).__name__, ex)
def g31():
    c=C(); k=object(); v=object()
    tuple(c)
print('--','tuple(c)')
try: g31()
except Exception as ex: print(type(ex).__name__, ex)
def g32():
    c=C(); k=object(); v=object()
    set(c)
print('--','set(c)')
try: g32()
except Exception as ex: print(type(ex).__name__, ex)
def g33():
    c=C(); k=object(); v=object()
    frozenset(c)
print('--','frozenset(c)')
try: g33()
except Exception as ex: print(type(ex).__name__, ex)
def g34():
    c=C(); k=object(); v=object()
    sum(c)
print('--','sum(c)')
try: g34()
except Exception as ex: print(type(ex).__name__, ex)
def g35():
    c=C(); k=object(); v=object()
    max(c)
print('--','max(c)')
try: g35()
except Exception as ex: print(type(ex).__name__, ex)
def g36():
    c=C(); k=object(); v=object()
    any(c)
print('--','any(c)')
try: g36()
except Exception as ex: print(type(ex).__name__, ex)
def g37():
    c=C(); k=object(); v=object()
    all([c])
print('--','all([c])')
try: g37()
except Exception as ex: print(type(ex).__name__, ex)
def g38():
    c=C(); k=object(); v=object()
    sorted(c)
print('--','sorted(c)')
try: g38()
except Exception as ex: print(type(ex).__name__, ex)
def g39():
    c=C(); k=object(); v=object()
    [*c]
print('--','[*c]')
try: g39()
except Exception as ex: print(type(ex).__name__, ex)
def g40():
    c=C(); k=object(); v=object()
    {*c}
print('--','{*c}')
try: g40()
except Exception as ex: print(type(ex).__name__, ex)
def g41():
    c=C(); k=object(); v=object()
    (*c,)
print('--','(*c,)')
try: g41()
except Exception as ex: print(type(ex).__name__, ex)
def g42():
    c=C(); k=object(); v=object()
    print(*c)
print('--','print(*c)')
try: g42()
except Exception as ex: print(type(ex).__name__, ex)
def g43():
    c=C(); k=object(); v=object()
    [].extend(c)
print('--','[].extend(c)')
try: g43()
except Exception as ex: print(type(ex).__name__, ex)
def g44():
    c=C(); k=object(); v=object()
    [c,c].index(k)
print('--','[c,c].index(k)')
try: g44()
except Exception as ex: print(type(ex).__name__, ex)
def g45():
    c=C(); k=object(); v=object()
    [k].count(c)
print('--','[k].count(c)')
try: g45()
except Exception as ex: print(type(ex).__name__, ex)
def g46():
    c=C(); k=object(); v=object()
    {c:1}
print('--','{c:1}')
try: g46()
except Exception as ex: print(type(ex).__name__, ex)
def g47():
    c=C(); k=object(); v=object()
    {c}
print('--','{c}')
try: g47()
except Exception as ex: print(type(ex).__name__, ex)
def g48():
    c=C(); k=object(); v=object()
    {c:1}[c]
print('--','{c:1}[c]')
try: g48()
except Exception as ex: print(type(ex).__name__, ex)
def g49():
    c=C(); k=object(); v=object()
    c in {c:1}
print('--','c in {c:1}')
try: g49()
except Exception as ex: print(type(ex).__name__, ex)
def g50():
    c=C(); k=object(); v=object()
    c in {c}
print('--','c in {c}')
try: g50()
except Exception as ex: print(type(ex).__name__, ex)
def g51():
    c=C(); k=object(); v=object()
    {c:1}.get(k)
print('--','{c:1}.get(k)')
try: g51()
except Exception as ex: print(type(ex).__name__, ex)
def g52():
    c=C(); k=object(); v=object()
    {c,k}
print('--','{c,k}')
try: g52()
except Exception as ex: print(type(ex).__name__, ex)
def g53():
    c=C(); k=object(); v=object()
    dict([(c,1)])
print('--','dict([(c,1)])')
try: g53()
except Exception as ex: print(type(ex).__name__, ex)
def g54():
    c=C(); k=object(); v=object()
    {c:1}.pop(c)
print('--','{c:1}.pop(c)')
try: g54()
except Exception as ex: print(type(ex).__name__, ex)
def g55():
    c=C(); k=object(); v=object()
    {c}.remove(c)
print('--','{c}.remove(c)')
try: g55()
except Exception as ex: print(type(ex).__name__, ex)
def g56():
    c=C(); k=object(); v=object()
    {c}=={C()}
print('--','{c}=={C()}')
try: g56()
except Exception as ex: print(type(ex).__name__, ex)
def g57():
    c=C(); k=object(); v=object()
    {c:1}=={C():1}
print('--','{c:1}=={C():1}')
try: g57()
except Exception as ex: print(type(ex).__name__, ex)
def g58():
    c=C(); k=object(); v=object()
    [c]==[C()]
print('--','[c]==[C()]')
try: g58()
except Exception as ex: print(type(ex).__name__, ex)
def g59():
    c=C(); k=object(); v=object()
    (c,)==(C(),)
print('--','(c,)==(C(),)')
try: g59()
except Exception as ex: print(type(ex).__name__, ex)
def g60():
    c=C(); k=object(); v=object()
    [c]<[k]
print('--','[c]<[k]')
try: g60()
except Exception as ex: print(type(ex).__name__, ex)
def g61():
    c=C(); k=object(); v=object()
    (c,)<(k,)
print('--','(c,)<(k,)')
try: g61()
except Exception as ex: print(type(ex).__name__, ex)
def g62():
    c=C(); k=object(); v=object()
    sorted([c,c])
print('--','sorted([c,c])')
try: g62()
except Exception as ex: print(type(ex).__name__, ex)
def g63():
    c=C(); k=object(); v=object()
    min(c,c)
print('--','min(c,c)')
try: g63()
except Exception as ex: print(type(ex).__name__, ex)
def g64():
    c=C(); k=object(); v=object()
    max([c,c])
print('--','max([c,c])')
try: g64()
except Exception as ex: print(type(ex).__name__, ex)
def g65():
    c=C(); k=object(); v=object()
    print(c)
print('--','print(c)')
try: g65()
except Exception as ex: print(type(ex).__name__, ex)
def g66():
    c=C(); k=object(); v=object()
    print(c,c,sep='')
print('--',"print(c,c,sep='')")
try: g66()
except Exception as ex: print(type(ex).__name__, ex)
def g67():
    c=C(); k=object(); v=object()
    range(c)
print('--','range(c)')
try: g67()
except Exception as ex: print(type(ex).__name__, ex)
def g68():
    c=C(); k=object(); v=object()
    'abc'[c:]
print('--',"'abc'[c:]")
try: g68()
except Exception as ex: print(type(ex).__name__, ex)
def g69():
    c=C(); k=object(); v=object()
    'ab'*c
print('--',"'ab'*c")
try: g69()
except Exception as ex: print(type(ex).__name__, ex)
def g70():
    c=C(); k=object(); v=object()
    format(c,'x')
print('--',"format(c,'x')")
try: g70()
except Exception as ex: print(type(ex).__name__, ex)
def g71():
    c=C(); k=object(); v=object()
    zip(c)
print('--','zip(c)')
try: g71()
except Exception as ex: print(type(ex).__name__, ex)
def g72():
    c=C(); k=object(); v=object()
    enumerate(c)
print('--','enumerate(c)')
try: g72()
except Exception as ex: print(type(ex).__name__, ex)
def g73():
    c=C(); k=object(); v=object()
    map(len,[c]).__next__()
print('--','map(len,[c]).__next__()')
try: g73()
except Exception as ex: print(type(ex).__name__, ex)
def g74():
    c=C(); k=object(); v=object()
    next(filter(None,[c]))
print('--','next(filter(None,[c]))')
try: g74()
except Exception as ex: print(type(ex).__name__, ex)
def g75():
    c=C(); k=object(); v=object()
    list(zip(c,c))
print('--','list(zip(c,c))')
try: g75()
except Exception as ex: print(type(ex).__name__, ex)
def g76():
    c=C(); k=object(); v=object()
    iter(c)
print('--','iter(c)')
try: g76()
except Exception as ex: print(type(ex).__name__, ex)
def g77():
    c=C(); k=object(); v=object()
    bin(c)
print('--','bin(c)')
try: g77()
except Exception as ex: print(type(ex).__name__, ex)
def g78():
    c=C(); k=object(); v=object()
    [5,6].pop(c)
print('--','[5,6].pop(c)')
try: g78()
except Exception as ex: print(type(ex).__name__, ex)
def g79():
    c=C(); k=object(); v=object()
    [1].insert(c,c)
print('--','[1].insert(c,c)')
try: g79()
except Exception as ex: print(type(ex).__name__, ex)
def g80():
    c=C(); k=object(); v=object()
    chr(c)
print('--','chr(c)')
try: g80()
except Exception as ex: print(type(ex).__name__, ex)
def g81():
    c=C(); k=object(); v=object()
    x=[1,2]
    x[c]=c
print('--','x=[1,2];x[c]=c')
try: g81()
except Exception as ex: print(type(ex).__name__, ex)
def g82():
    c=C(); k=object(); v=object()
    x=[1,2]
    del x[c]
print('--','x=[1,2];del x[c]')
try: g82()
except Exception as ex: print(type(ex).__name__, ex)
def g83():
    c=C(); k=object(); v=object()
    x=[1,2]
    x[c:]=c
print('--','x=[1,2];x[c:]=c')
try: g83()
except Exception as ex: print(type(ex).__name__, ex)
def g84():
    c=C(); k=object(); v=object()
    1 in c
print('--','1 in c')
try: g84()
except Exception as ex: print(type(ex).__name__, ex)
def g85():
    c=C(); k=object(); v=object()
    c in [k]
print('--','c in [k]')
try: g85()
except Exception as ex: print(type(ex).__name__, ex)
def g86():
    c=C(); k=object(); v=object()
    k in [c]
print('--','k in [c]')
try: g86()
except Exception as ex: print(type(ex).__name__, ex)
def g87():
    c=C(); k=object(); v=object()
    k in (c,)
print('--','k in (c,)')
try: g87()
except Exception as ex: print(type(ex).__name__, ex)
def g88():
    c=C(); k=object(); v=object()
    not c
print('--','not c')
try: g88()
except Exception as ex: print(type(ex).__name__, ex)
def g89():
    c=C(); k=object(); v=object()
    c and 1
print('--','c and 1')
try: g89()
except Exception as ex: print(type(ex).__name__, ex)
def g90():
    c=C(); k=object(); v=object()
    c if c else 1
print('--','c if c else 1')
try: g90()
except Exception as ex: print(type(ex).__name__, ex)
def g91():
    c=C(); k=object(); v=object()
    next(iter(c))
print('--','next(iter(c))')
try: g91()
except Exception as ex: print(type(ex).__name__, ex)
def g94():
    c=C(); k=object(); v=object()
    set().update(c)
print('--','set().update(c)')
try: g94()
except Exception as ex: print(type(ex).__name__, ex)
def g95():
    c=C(); k=object(); v=object()
    {1}|set(c)
print('--','{1}|set(c)')
try: g95()
except Exception as ex: print(type(ex).__name__, ex)
def g96():
    c=C(); k=object(); v=object()
    {1}.union(c)
print('--','{1}.union(c)')
try: g96()
except Exception as ex: print(type(ex).__name__, ex)
def g97():
    c=C(); k=object(); v=object()
    {1}.difference(c)
print('--','{1}.difference(c)')
try: g97()
except Exception as ex: print(type(ex).__name__, ex)
def g98():
    c=C(); k=object(); v=object()
    {1}.isdisjoint(c)
print('--','{1}.isdisjoint(c)')
try: g98()
except Exception as ex: print(type(ex).__name__, ex)
def g99():
    c=C(); k=object(); v=object()
    {1}.issubset(c)
print('--','{1}.issubset(c)')
try: g99()
except Exception as ex: print(type(ex).__name__, ex)
def g100():
    c=C(); k=object(); v=object()
    {c}.add(c)
print('--','{c}.add(c)')
try: g100()
except Exception as ex: print(type(ex).__name__, ex)
def g101():
    c=C(); k=object(); v=object()
    {c:1}.setdefault(c)
print('--','{c:1}.setdefault(c)')
try: g101()
except Exception as ex: print(type(ex).__name__, ex)
def g102():
    c=C(); k=object(); v=object()
    {c}|{k}
print('--','{c}|{k}')
try: g102()
except Exception as ex: print(type(ex).__name__, ex)
def g103():
    c=C(); k=object(); v=object()
    {c}&{c}
print('--','{c}&{c}')
try: g103()
except Exception as ex: print(type(ex).__name__, ex)
def g104():
    c=C(); k=object(); v=object()
    {c}-{c}
print('--','{c}-{c}')
try: g104()
except Exception as ex: print(type(ex).__name__, ex)
def g105():
    c=C(); k=object(); v=object()
    {c}^{c}
print('--','{c}^{c}')
try: g105()
except Exception as ex: print(type(ex).__name__, ex)
def g106():
    c=C(); k=object(); v=object()
    [c].remove(k)
print('--','[c].remove(k)')
try: g106()
except Exception as ex: print(type(ex).__name__, ex)
def g107():
    c=C(); k=object(); v=object()
    sorted([c,c],key=lambda z:z)
print('--','sorted([c,c],key=lambda z:z)')
try: g107()
except Exception as ex: print(type(ex).__name__, ex)
def g108():
    c=C(); k=object(); v=object()
    [c,c].sort()
print('--','[c,c].sort()')
try: g108()
except Exception as ex: print(type(ex).__name__, ex)
def g109():
    c=C(); k=object(); v=object()
    [c]*2==[c]
print('--','[c]*2==[c]')
try: g109()
except Exception as ex: print(type(ex).__name__, ex)
def g110():
    c=C(); k=object(); v=object()
    list(map(lambda z:rc(z),[c]))
print('--','list(map(lambda z:rc(z),[c]))')
try: g110()
except Exception as ex: print(type(ex).__name__, ex)
def g111():
    c=C(); k=object(); v=object()
    list(filter(lambda z:print(rc(z)),[c]))
print('--','list(filter(lambda z:print(rc(z)),[c]))')
try: g111()
except Exception as ex: print(type(ex).__name__, ex)
def g112():
    c=C(); k=object(); v=object()
    max([c],key=lambda z:rc(z))
print('--','max([c],key=lambda z:rc(z))')
try: g112()
except Exception as ex: print(type(ex).__name__, ex)
def g113():
    c=C(); k=object(); v=object()
    [rc(z) for z in [c]]
print('--','[rc(z) for z in [c]]')
try: g113()
except Exception as ex: print(type(ex).__name__, ex)
def g114():
    c=C(); k=object(); v=object()
    list(rc(z) for z in [c])
print('--','list(rc(z) for z in [c])')
try: g114()
except Exception as ex: print(type(ex).__name__, ex)
def g115():
    c=C(); k=object(); v=object()
    print(rc(c))
print('--','print(rc(c))')
try: g115()
except Exception as ex: print(type(ex).__name__, ex)
def g116():
    c=C(); k=object(); v=object()
    print([c][0] is c, rc(c))
print('--','print([c][0] is c, rc(c))')
try: g116()
except Exception as ex: print(type(ex).__name__, ex)
def g117():
    c=C(); k=object(); v=object()
    memo={c:c}
    memo[c]
print('--','memo={c:c};memo[c]')
try: g117()
except Exception as ex: print(type(ex).__name__, ex)
def g118():
    c=C(); k=object(); v=object()
    {**{c:1}}
print('--','{**{c:1}}')
try: g118()
except Exception as ex: print(type(ex).__name__, ex)
def g119():
    c=C(); k=object(); v=object()
    {c:1}|{c:2}
print('--','{c:1}|{c:2}')
try: g119()
except Exception as ex: print(type(ex).__name__, ex)
def g120():
    c=C(); k=object(); v=object()
    c in {c:1}.keys()
print('--','c in {c:1}.keys()')
try: g120()
except Exception as ex: print(type(ex).__name__, ex)
def g121():
    c=C(); k=object(); v=object()
    c in {c:1}.values()
print('--','c in {c:1}.values()')
try: g121()
except Exception as ex: print(type(ex).__name__, ex)
def g122():
    c=C(); k=object(); v=object()
    (c,1) in {c:1}.items()
print('--','(c,1) in {c:1}.items()')
try: g122()
except Exception as ex: print(type(ex).__name__, ex)
def g123():
    c=C(); k=object(); v=object()
    {c:1}.keys()&{c}
print('--','{c:1}.keys()&{c}')
try: g123()
except Exception as ex: print(type(ex).__name__, ex)
def g124():
    c=C(); k=object(); v=object()
    vars(c)
print('--','vars(c)')
try: g124()
except Exception as ex: print(type(ex).__name__, ex)
def g125():
    c=C(); k=object(); v=object()
    id(c)
print('--','id(c)')
try: g125()
except Exception as ex: print(type(ex).__name__, ex)
def g126():
    c=C(); k=object(); v=object()
    callable(c)
print('--','callable(c)')
try: g126()
except Exception as ex: print(type(ex).__name__, ex)
def g127():
    c=C(); k=object(); v=object()
    repr(c)
print('--','repr(c)')
try: g127()
except Exception as ex: print(type(ex).__name__, ex)
def g128():
    c=C(); k=object(); v=object()
    ascii(c)
print('--','ascii(c)')
try: g128()
except Exception as ex: print(type(ex).__name__, ex)
def g129():
    c=C(); k=object(); v=object()
    setattr(c,'z',c)
print('--',"setattr(c,'z',c)")
try: g129()
except Exception as ex: print(type(ex).__name__, ex)
def g130():
    c=C(); k=object(); v=object()
    delattr(c,'z')
print('--',"delattr(c,'z')")
try: g130()
except Exception as ex: print(type(ex).__name__, ex)
def g131():
    c=C(); k=object(); v=object()
    isinstance(c,C)
print('--','isinstance(c,C)')
try: g131()
except Exception as ex: print(type(ex).__name__, ex)
def g132():
    c=C(); k=object(); v=object()
    isinstance(c,(int,C))
print('--','isinstance(c,(int,C))')
try: g132()
except Exception as ex: print(type(ex).__name__, ex)
def g133():
    c=C(); k=object(); v=object()
    issubclass(C,C)
print('--','issubclass(C,C)')
try: g133()
except Exception as ex: print(type(ex).__name__, ex)
def g134():
    c=C(); k=object(); v=object()
    pow(c,k)
print('--','pow(c,k)')
try: g134()
except Exception as ex: print(type(ex).__name__, ex)
def g135():
    c=C(); k=object(); v=object()
    hex(c)
print('--','hex(c)')
try: g135()
except Exception as ex: print(type(ex).__name__, ex)
def g136():
    c=C(); k=object(); v=object()
    sum([c,c])
print('--','sum([c,c])')
try: g136()
except Exception as ex: print(type(ex).__name__, ex)
def g137():
    c=C(); k=object(); v=object()
    sum([c],c)
print('--','sum([c],c)')
try: g137()
except Exception as ex: print(type(ex).__name__, ex)
def g138():
    c=C(); k=object(); v=object()
    ''.join([str(c)])
print('--',"''.join([str(c)])")
try: g138()
except Exception as ex: print(type(ex).__name__, ex)
def g139():
    c=C(); k=object(); v=object()
    '%s'%c
print('--',"'%s'%c")
try: g139()
except Exception as ex: print(type(ex).__name__, ex)
def g140():
    c=C(); k=object(); v=object()
    '{}'.format(c)
print('--',"'{}'.format(c)")
try: g140()
except Exception as ex: print(type(ex).__name__, ex)
def g141():
    c=C(); k=object(); v=object()
    slice(c).indices(3)
print('--','slice(c).indices(3)')
try: g141()
except Exception as ex: print(type(ex).__name__, ex)
def g142():
    c=C(); k=object(); v=object()
    (1,2).index(c)
print('--','(1,2).index(c)')
try: g142()
except Exception as ex: print(type(ex).__name__, ex)
def g143():
    c=C(); k=object(); v=object()
    [1,2][c:c]
print('--','[1,2][c:c]')
try: g143()
except Exception as ex: print(type(ex).__name__, ex)
def g144():
    c=C(); k=object(); v=object()
    b'ab'[c]
print('--',"b'ab'[c]")
try: g144()
except Exception as ex: print(type(ex).__name__, ex)
def g145():
    c=C(); k=object(); v=object()
    complex(1) if 0 else 1
print('--','complex(1) if 0 else 1')
try: g145()
except Exception as ex: print(type(ex).__name__, ex)
def g146():
    c=C(); k=object(); v=object()
    int(c)
print('--','int(c)')
try: g146()
except Exception as ex: print(type(ex).__name__, ex)
def g147():
    c=C(); k=object(); v=object()
    float(c)
print('--','float(c)')
try: g147()
except Exception as ex: print(type(ex).__name__, ex)
def g148():
    c=C(); k=object(); v=object()
    bool(c)
print('--','bool(c)')
try: g148()
except Exception as ex: print(type(ex).__name__, ex)
def g149():
    c=C(); k=object(); v=object()
    all(c)
print('--','all(c)')
try: g149()
except Exception as ex: print(type(ex).__name__, ex)
def g150():
    c=C(); k=object(); v=object()
    list(enumerate([c]))
print('--','list(enumerate([c]))')
try: g150()
except Exception as ex: print(type(ex).__name__, ex)
def g151():
    c=C(); k=object(); v=object()
    list(zip([c],[c]))
print('--','list(zip([c],[c]))')
try: g151()
except Exception as ex: print(type(ex).__name__, ex)
def g152():
    c=C(); k=object(); v=object()
    iter(c,1) and 1
print('--','iter(c,1) and 1')
try: g152()
except Exception as ex: print(type(ex).__name__, ex)
def g153():
    c=C(); k=object(); v=object()
    reversed([c])
print('--','reversed([c])')
try: g153()
except Exception as ex: print(type(ex).__name__, ex)
def g154():
    c=C(); k=object(); v=object()
    tuple([c])==(c,)
print('--','tuple([c])==(c,)')
try: g154()
except Exception as ex: print(type(ex).__name__, ex)
def g155():
    c=C(); k=object(); v=object()
    frozenset([c])=={c}
print('--','frozenset([c])=={c}')
try: g155()
except Exception as ex: print(type(ex).__name__, ex)
def g156():
    c=C(); k=object(); v=object()
    frozenset({c})
print('--','frozenset({c})')
try: g156()
except Exception as ex: print(type(ex).__name__, ex)
