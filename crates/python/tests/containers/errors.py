# Every error that containers, iteration and built-in functions give, in CPython's words.
import sys, gc, weakref
try:
    {}[[]]
    print('{}[[]]', "ok")
except BaseException as e:
    print('{}[[]]', type(e).__name__, e)
try:
    {[]}
    print('{[]}', "ok")
except BaseException as e:
    print('{[]}', type(e).__name__, e)
try:
    {[]:1}
    print('{[]:1}', "ok")
except BaseException as e:
    print('{[]:1}', type(e).__name__, e)
try:
    set().add([])
    print('set().add([])', "ok")
except BaseException as e:
    print('set().add([])', type(e).__name__, e)
try:
    [] in {1}
    print('[] in {1}', "ok")
except BaseException as e:
    print('[] in {1}', type(e).__name__, e)
try:
    [] in {}
    print('[] in {}', "ok")
except BaseException as e:
    print('[] in {}', type(e).__name__, e)
try:
    set().discard([])
    print('set().discard([])', "ok")
except BaseException as e:
    print('set().discard([])', type(e).__name__, e)
try:
    set().remove(5)
    print('set().remove(5)', "ok")
except BaseException as e:
    print('set().remove(5)', type(e).__name__, e)
try:
    set().remove([])
    print('set().remove([])', "ok")
except BaseException as e:
    print('set().remove([])', type(e).__name__, e)
try:
    {}.pop('a')
    print("{}.pop('a')", "ok")
except BaseException as e:
    print("{}.pop('a')", type(e).__name__, e)
try:
    {}.pop([])
    print('{}.pop([])', "ok")
except BaseException as e:
    print('{}.pop([])', type(e).__name__, e)
try:
    {}.popitem()
    print('{}.popitem()', "ok")
except BaseException as e:
    print('{}.popitem()', type(e).__name__, e)
try:
    [].pop()
    print('[].pop()', "ok")
except BaseException as e:
    print('[].pop()', type(e).__name__, e)
try:
    [1].pop(5)
    print('[1].pop(5)', "ok")
except BaseException as e:
    print('[1].pop(5)', type(e).__name__, e)
try:
    [].remove(1)
    print('[].remove(1)', "ok")
except BaseException as e:
    print('[].remove(1)', type(e).__name__, e)
try:
    [].index(1)
    print('[].index(1)', "ok")
except BaseException as e:
    print('[].index(1)', type(e).__name__, e)
try:
    (1,).index(2)
    print('(1,).index(2)', "ok")
except BaseException as e:
    print('(1,).index(2)', type(e).__name__, e)
try:
    [1][2]
    print('[1][2]', "ok")
except BaseException as e:
    print('[1][2]', type(e).__name__, e)
try:
    [1]['a']
    print("[1]['a']", "ok")
except BaseException as e:
    print("[1]['a']", type(e).__name__, e)
try:
    (1,)[3]
    print('(1,)[3]', "ok")
except BaseException as e:
    print('(1,)[3]', type(e).__name__, e)
try:
    (1,)['a']
    print("(1,)['a']", "ok")
except BaseException as e:
    print("(1,)['a']", type(e).__name__, e)
try:
    'abc'[5]
    print("'abc'[5]", "ok")
except BaseException as e:
    print("'abc'[5]", type(e).__name__, e)
try:
    'abc'['a']
    print("'abc'['a']", "ok")
except BaseException as e:
    print("'abc'['a']", type(e).__name__, e)
try:
    b'abc'[5]
    print("b'abc'[5]", "ok")
except BaseException as e:
    print("b'abc'[5]", type(e).__name__, e)
try:
    b'abc'['x']
    print("b'abc'['x']", "ok")
except BaseException as e:
    print("b'abc'['x']", type(e).__name__, e)
try:
    range(3)[5]
    print('range(3)[5]', "ok")
except BaseException as e:
    print('range(3)[5]', type(e).__name__, e)
try:
    range(3)['a']
    print("range(3)['a']", "ok")
except BaseException as e:
    print("range(3)['a']", type(e).__name__, e)
try:
    range(3).index(7)
    print('range(3).index(7)', "ok")
except BaseException as e:
    print('range(3).index(7)', type(e).__name__, e)
try:
    range(3).index('a')
    print("range(3).index('a')", "ok")
except BaseException as e:
    print("range(3).index('a')", type(e).__name__, e)
try:
    range(1,2,0)
    print('range(1,2,0)', "ok")
except BaseException as e:
    print('range(1,2,0)', type(e).__name__, e)
try:
    range()
    print('range()', "ok")
except BaseException as e:
    print('range()', type(e).__name__, e)
try:
    range('a')
    print("range('a')", "ok")
except BaseException as e:
    print("range('a')", type(e).__name__, e)
try:
    range(1.5)
    print('range(1.5)', "ok")
except BaseException as e:
    print('range(1.5)', type(e).__name__, e)
try:
    range(1,2,3,4)
    print('range(1,2,3,4)', "ok")
except BaseException as e:
    print('range(1,2,3,4)', type(e).__name__, e)
try:
    range(a=1)
    print('range(a=1)', "ok")
except BaseException as e:
    print('range(a=1)', type(e).__name__, e)
try:
    slice()
    print('slice()', "ok")
except BaseException as e:
    print('slice()', type(e).__name__, e)
try:
    slice(1,2,3,4)
    print('slice(1,2,3,4)', "ok")
except BaseException as e:
    print('slice(1,2,3,4)', type(e).__name__, e)
try:
    slice(1).indices('a')
    print("slice(1).indices('a')", "ok")
except BaseException as e:
    print("slice(1).indices('a')", type(e).__name__, e)
try:
    slice(1).indices(-1)
    print('slice(1).indices(-1)', "ok")
except BaseException as e:
    print('slice(1).indices(-1)', type(e).__name__, e)
try:
    [1][1.5:]
    print('[1][1.5:]', "ok")
except BaseException as e:
    print('[1][1.5:]', type(e).__name__, e)
try:
    1 in 5
    print('1 in 5', "ok")
except BaseException as e:
    print('1 in 5', type(e).__name__, e)
try:
    iter(5)
    print('iter(5)', "ok")
except BaseException as e:
    print('iter(5)', type(e).__name__, e)
try:
    next(5)
    print('next(5)', "ok")
except BaseException as e:
    print('next(5)', type(e).__name__, e)
try:
    iter(5,6)
    print('iter(5,6)', "ok")
except BaseException as e:
    print('iter(5,6)', type(e).__name__, e)
try:
    next(iter([]))
    print('next(iter([]))', "ok")
except BaseException as e:
    print('next(iter([]))', type(e).__name__, e)
try:
    len(5)
    print('len(5)', "ok")
except BaseException as e:
    print('len(5)', type(e).__name__, e)
try:
    len(5,6)
    print('len(5,6)', "ok")
except BaseException as e:
    print('len(5,6)', type(e).__name__, e)
try:
    5[0]
    print('5[0]', "ok")
except BaseException as e:
    print('5[0]', type(e).__name__, e)
try:
    5[0]=1
    print('5[0]=1', "ok")
except BaseException as e:
    print('5[0]=1', type(e).__name__, e)
try:
    del 5[0]
    print('del 5[0]', "ok")
except BaseException as e:
    print('del 5[0]', type(e).__name__, e)
try:
    (1,)[0]=1
    print('(1,)[0]=1', "ok")
except BaseException as e:
    print('(1,)[0]=1', type(e).__name__, e)
try:
    x=(1,)
    del x[0]
    print('x=(1,); del x[0]', "ok")
except BaseException as e:
    print('x=(1,); del x[0]', type(e).__name__, e)
try:
    x=[1]
    x['a']=1
    print("x=[1]; x['a']=1", "ok")
except BaseException as e:
    print("x=[1]; x['a']=1", type(e).__name__, e)
try:
    x=[1]
    x[5]=1
    print('x=[1]; x[5]=1', "ok")
except BaseException as e:
    print('x=[1]; x[5]=1', type(e).__name__, e)
try:
    x=[1]
    del x[5]
    print('x=[1]; del x[5]', "ok")
except BaseException as e:
    print('x=[1]; del x[5]', type(e).__name__, e)
try:
    x=[1]
    x[0:1]=5
    print('x=[1]; x[0:1]=5', "ok")
except BaseException as e:
    print('x=[1]; x[0:1]=5', type(e).__name__, e)
try:
    x=[1,2,3]
    x[::2]=[1]
    print('x=[1,2,3]; x[::2]=[1]', "ok")
except BaseException as e:
    print('x=[1,2,3]; x[::2]=[1]', type(e).__name__, e)
try:
    x=[1,2,3]
    x[::0]
    print('x=[1,2,3]; x[::0]', "ok")
except BaseException as e:
    print('x=[1,2,3]; x[::0]', type(e).__name__, e)
try:
    list(5)
    print('list(5)', "ok")
except BaseException as e:
    print('list(5)', type(e).__name__, e)
try:
    list(x=1)
    print('list(x=1)', "ok")
except BaseException as e:
    print('list(x=1)', type(e).__name__, e)
try:
    list(1,2)
    print('list(1,2)', "ok")
except BaseException as e:
    print('list(1,2)', type(e).__name__, e)
try:
    tuple(5)
    print('tuple(5)', "ok")
except BaseException as e:
    print('tuple(5)', type(e).__name__, e)
try:
    tuple(1,2)
    print('tuple(1,2)', "ok")
except BaseException as e:
    print('tuple(1,2)', type(e).__name__, e)
try:
    tuple(x=1)
    print('tuple(x=1)', "ok")
except BaseException as e:
    print('tuple(x=1)', type(e).__name__, e)
try:
    set(5)
    print('set(5)', "ok")
except BaseException as e:
    print('set(5)', type(e).__name__, e)
try:
    set(1,2)
    print('set(1,2)', "ok")
except BaseException as e:
    print('set(1,2)', type(e).__name__, e)
try:
    set(x=1)
    print('set(x=1)', "ok")
except BaseException as e:
    print('set(x=1)', type(e).__name__, e)
try:
    frozenset(1,2)
    print('frozenset(1,2)', "ok")
except BaseException as e:
    print('frozenset(1,2)', type(e).__name__, e)
try:
    dict(5)
    print('dict(5)', "ok")
except BaseException as e:
    print('dict(5)', type(e).__name__, e)
try:
    dict([1])
    print('dict([1])', "ok")
except BaseException as e:
    print('dict([1])', type(e).__name__, e)
try:
    dict([(1,2,3)])
    print('dict([(1,2,3)])', "ok")
except BaseException as e:
    print('dict([(1,2,3)])', type(e).__name__, e)
try:
    dict(1,2)
    print('dict(1,2)', "ok")
except BaseException as e:
    print('dict(1,2)', type(e).__name__, e)
try:
    dict([[]])
    print('dict([[]])', "ok")
except BaseException as e:
    print('dict([[]])', type(e).__name__, e)
try:
    enumerate()
    print('enumerate()', "ok")
except BaseException as e:
    print('enumerate()', type(e).__name__, e)
try:
    enumerate(5)
    print('enumerate(5)', "ok")
except BaseException as e:
    print('enumerate(5)', type(e).__name__, e)
try:
    enumerate([], 'a')
    print("enumerate([], 'a')", "ok")
except BaseException as e:
    print("enumerate([], 'a')", type(e).__name__, e)
try:
    enumerate([], 1, 2)
    print('enumerate([], 1, 2)', "ok")
except BaseException as e:
    print('enumerate([], 1, 2)', type(e).__name__, e)
try:
    enumerate(iterable=[], start=5).__next__()
    print('enumerate(iterable=[], start=5).__next__()', "ok")
except BaseException as e:
    print('enumerate(iterable=[], start=5).__next__()', type(e).__name__, e)
try:
    enumerate(x=1)
    print('enumerate(x=1)', "ok")
except BaseException as e:
    print('enumerate(x=1)', type(e).__name__, e)
try:
    zip(5)
    print('zip(5)', "ok")
except BaseException as e:
    print('zip(5)', type(e).__name__, e)
try:
    zip([1],5)
    print('zip([1],5)', "ok")
except BaseException as e:
    print('zip([1],5)', type(e).__name__, e)
try:
    list(zip([1],[1,2],strict=True))
    print('list(zip([1],[1,2],strict=True))', "ok")
except BaseException as e:
    print('list(zip([1],[1,2],strict=True))', type(e).__name__, e)
try:
    list(zip([1,2],[1],strict=True))
    print('list(zip([1,2],[1],strict=True))', "ok")
except BaseException as e:
    print('list(zip([1,2],[1],strict=True))', type(e).__name__, e)
try:
    list(zip([1,2],[1,2],[1],strict=True))
    print('list(zip([1,2],[1,2],[1],strict=True))', "ok")
except BaseException as e:
    print('list(zip([1,2],[1,2],[1],strict=True))', type(e).__name__, e)
try:
    list(zip([1],[1],[1,2],strict=True))
    print('list(zip([1],[1],[1,2],strict=True))', "ok")
except BaseException as e:
    print('list(zip([1],[1],[1,2],strict=True))', type(e).__name__, e)
try:
    zip(x=1)
    print('zip(x=1)', "ok")
except BaseException as e:
    print('zip(x=1)', type(e).__name__, e)
try:
    map()
    print('map()', "ok")
except BaseException as e:
    print('map()', type(e).__name__, e)
try:
    map(len)
    print('map(len)', "ok")
except BaseException as e:
    print('map(len)', type(e).__name__, e)
try:
    map(len,5)
    print('map(len,5)', "ok")
except BaseException as e:
    print('map(len,5)', type(e).__name__, e)
try:
    list(map(lambda a,b:1,[1],[1,2],strict=True))
    print('list(map(lambda a,b:1,[1],[1,2],strict=True))', "ok")
except BaseException as e:
    print('list(map(lambda a,b:1,[1],[1,2],strict=True))', type(e).__name__, e)
try:
    filter(None)
    print('filter(None)', "ok")
except BaseException as e:
    print('filter(None)', type(e).__name__, e)
try:
    filter(None,5)
    print('filter(None,5)', "ok")
except BaseException as e:
    print('filter(None,5)', type(e).__name__, e)
try:
    reversed(5)
    print('reversed(5)', "ok")
except BaseException as e:
    print('reversed(5)', type(e).__name__, e)
try:
    reversed()
    print('reversed()', "ok")
except BaseException as e:
    print('reversed()', type(e).__name__, e)
try:
    reversed({1})
    print('reversed({1})', "ok")
except BaseException as e:
    print('reversed({1})', type(e).__name__, e)
try:
    sorted()
    print('sorted()', "ok")
except BaseException as e:
    print('sorted()', type(e).__name__, e)
try:
    sorted(5)
    print('sorted(5)', "ok")
except BaseException as e:
    print('sorted(5)', type(e).__name__, e)
try:
    sorted([1,'a'])
    print("sorted([1,'a'])", "ok")
except BaseException as e:
    print("sorted([1,'a'])", type(e).__name__, e)
try:
    sorted([1],[2])
    print('sorted([1],[2])', "ok")
except BaseException as e:
    print('sorted([1],[2])', type(e).__name__, e)
try:
    sorted([1],x=1)
    print('sorted([1],x=1)', "ok")
except BaseException as e:
    print('sorted([1],x=1)', type(e).__name__, e)
try:
    [1].sort(lambda x:x)
    print('[1].sort(lambda x:x)', "ok")
except BaseException as e:
    print('[1].sort(lambda x:x)', type(e).__name__, e)
try:
    [1].sort(x=1)
    print('[1].sort(x=1)', "ok")
except BaseException as e:
    print('[1].sort(x=1)', type(e).__name__, e)
try:
    min()
    print('min()', "ok")
except BaseException as e:
    print('min()', type(e).__name__, e)
try:
    min(5)
    print('min(5)', "ok")
except BaseException as e:
    print('min(5)', type(e).__name__, e)
try:
    min([])
    print('min([])', "ok")
except BaseException as e:
    print('min([])', type(e).__name__, e)
try:
    max([])
    print('max([])', "ok")
except BaseException as e:
    print('max([])', type(e).__name__, e)
try:
    min(1,2,default=3)
    print('min(1,2,default=3)', "ok")
except BaseException as e:
    print('min(1,2,default=3)', type(e).__name__, e)
try:
    min([1],x=1)
    print('min([1],x=1)', "ok")
except BaseException as e:
    print('min([1],x=1)', type(e).__name__, e)
try:
    min([1,'a'])
    print("min([1,'a'])", "ok")
except BaseException as e:
    print("min([1,'a'])", type(e).__name__, e)
try:
    sum()
    print('sum()', "ok")
except BaseException as e:
    print('sum()', type(e).__name__, e)
try:
    sum(5)
    print('sum(5)', "ok")
except BaseException as e:
    print('sum(5)', type(e).__name__, e)
try:
    sum(['a'])
    print("sum(['a'])", "ok")
except BaseException as e:
    print("sum(['a'])", type(e).__name__, e)
try:
    sum(['a'],'')
    print("sum(['a'],'')", "ok")
except BaseException as e:
    print("sum(['a'],'')", type(e).__name__, e)
try:
    sum([b'a'],b'')
    print("sum([b'a'],b'')", "ok")
except BaseException as e:
    print("sum([b'a'],b'')", type(e).__name__, e)
try:
    sum([[1]])
    print('sum([[1]])', "ok")
except BaseException as e:
    print('sum([[1]])', type(e).__name__, e)
try:
    sum([1],2,3)
    print('sum([1],2,3)', "ok")
except BaseException as e:
    print('sum([1],2,3)', type(e).__name__, e)
try:
    any()
    print('any()', "ok")
except BaseException as e:
    print('any()', type(e).__name__, e)
try:
    any(5)
    print('any(5)', "ok")
except BaseException as e:
    print('any(5)', type(e).__name__, e)
try:
    any(1,2)
    print('any(1,2)', "ok")
except BaseException as e:
    print('any(1,2)', type(e).__name__, e)
try:
    isinstance(1)
    print('isinstance(1)', "ok")
except BaseException as e:
    print('isinstance(1)', type(e).__name__, e)
try:
    isinstance(1,2)
    print('isinstance(1,2)', "ok")
except BaseException as e:
    print('isinstance(1,2)', type(e).__name__, e)
try:
    isinstance(1,(int,2))
    print('isinstance(1,(int,2))', "ok")
except BaseException as e:
    print('isinstance(1,(int,2))', type(e).__name__, e)
try:
    isinstance('a',(int,2))
    print("isinstance('a',(int,2))", "ok")
except BaseException as e:
    print("isinstance('a',(int,2))", type(e).__name__, e)
try:
    issubclass(1,int)
    print('issubclass(1,int)', "ok")
except BaseException as e:
    print('issubclass(1,int)', type(e).__name__, e)
try:
    issubclass(int,5)
    print('issubclass(int,5)', "ok")
except BaseException as e:
    print('issubclass(int,5)', type(e).__name__, e)
try:
    isinstance(1,list[int])
    print('isinstance(1,list[int])', "ok")
except BaseException as e:
    print('isinstance(1,list[int])', type(e).__name__, e)
try:
    callable()
    print('callable()', "ok")
except BaseException as e:
    print('callable()', type(e).__name__, e)
try:
    chr(-1)
    print('chr(-1)', "ok")
except BaseException as e:
    print('chr(-1)', type(e).__name__, e)
try:
    chr(0x110000)
    print('chr(0x110000)', "ok")
except BaseException as e:
    print('chr(0x110000)', type(e).__name__, e)
try:
    chr('a')
    print("chr('a')", "ok")
except BaseException as e:
    print("chr('a')", type(e).__name__, e)
try:
    ord('ab')
    print("ord('ab')", "ok")
except BaseException as e:
    print("ord('ab')", type(e).__name__, e)
try:
    ord(5)
    print('ord(5)', "ok")
except BaseException as e:
    print('ord(5)', type(e).__name__, e)
try:
    ord('')
    print("ord('')", "ok")
except BaseException as e:
    print("ord('')", type(e).__name__, e)
try:
    hex('a')
    print("hex('a')", "ok")
except BaseException as e:
    print("hex('a')", type(e).__name__, e)
try:
    hex(1.5)
    print('hex(1.5)', "ok")
except BaseException as e:
    print('hex(1.5)', type(e).__name__, e)
try:
    divmod(1,0)
    print('divmod(1,0)', "ok")
except BaseException as e:
    print('divmod(1,0)', type(e).__name__, e)
try:
    pow(2,3,0)
    print('pow(2,3,0)', "ok")
except BaseException as e:
    print('pow(2,3,0)', type(e).__name__, e)
try:
    abs('a')
    print("abs('a')", "ok")
except BaseException as e:
    print("abs('a')", type(e).__name__, e)
try:
    round('a')
    print("round('a')", "ok")
except BaseException as e:
    print("round('a')", type(e).__name__, e)
try:
    getattr(5)
    print('getattr(5)', "ok")
except BaseException as e:
    print('getattr(5)', type(e).__name__, e)
try:
    getattr(5,5)
    print('getattr(5,5)', "ok")
except BaseException as e:
    print('getattr(5,5)', type(e).__name__, e)
try:
    getattr(5,'x')
    print("getattr(5,'x')", "ok")
except BaseException as e:
    print("getattr(5,'x')", type(e).__name__, e)
try:
    hasattr(5,5)
    print('hasattr(5,5)', "ok")
except BaseException as e:
    print('hasattr(5,5)', type(e).__name__, e)
try:
    setattr(5,'x',1)
    print("setattr(5,'x',1)", "ok")
except BaseException as e:
    print("setattr(5,'x',1)", type(e).__name__, e)
try:
    delattr(5,'x')
    print("delattr(5,'x')", "ok")
except BaseException as e:
    print("delattr(5,'x')", type(e).__name__, e)
try:
    vars(5)
    print('vars(5)', "ok")
except BaseException as e:
    print('vars(5)', type(e).__name__, e)
try:
    dir(1,2)
    print('dir(1,2)', "ok")
except BaseException as e:
    print('dir(1,2)', type(e).__name__, e)
try:
    input()
    print('input()', "ok")
except BaseException as e:
    print('input()', type(e).__name__, e)
try:
    print(x=1)
    print('print(x=1)', "ok")
except BaseException as e:
    print('print(x=1)', type(e).__name__, e)
try:
    print(1,sep=1)
    print('print(1,sep=1)', "ok")
except BaseException as e:
    print('print(1,sep=1)', type(e).__name__, e)
try:
    print(1,end=1)
    print('print(1,end=1)', "ok")
except BaseException as e:
    print('print(1,end=1)', type(e).__name__, e)
try:
    hash([])
    print('hash([])', "ok")
except BaseException as e:
    print('hash([])', type(e).__name__, e)
try:
    id()
    print('id()', "ok")
except BaseException as e:
    print('id()', type(e).__name__, e)
try:
    1<'a'
    print("1<'a'", "ok")
except BaseException as e:
    print("1<'a'", type(e).__name__, e)
try:
    [1]<['a']
    print("[1]<['a']", "ok")
except BaseException as e:
    print("[1]<['a']", type(e).__name__, e)
try:
    []<()
    print('[]<()', "ok")
except BaseException as e:
    print('[]<()', type(e).__name__, e)
try:
    {}<{}
    print('{}<{}', "ok")
except BaseException as e:
    print('{}<{}', type(e).__name__, e)
try:
    None<None
    print('None<None', "ok")
except BaseException as e:
    print('None<None', type(e).__name__, e)
try:
    {1}<[1]
    print('{1}<[1]', "ok")
except BaseException as e:
    print('{1}<[1]', type(e).__name__, e)
try:
    {1}|[1]
    print('{1}|[1]', "ok")
except BaseException as e:
    print('{1}|[1]', type(e).__name__, e)
try:
    [1]+(1,)
    print('[1]+(1,)', "ok")
except BaseException as e:
    print('[1]+(1,)', type(e).__name__, e)
try:
    (1,)+[1]
    print('(1,)+[1]', "ok")
except BaseException as e:
    print('(1,)+[1]', type(e).__name__, e)
try:
    [1]*'a'
    print("[1]*'a'", "ok")
except BaseException as e:
    print("[1]*'a'", type(e).__name__, e)
try:
    {1:2}|[1]
    print('{1:2}|[1]', "ok")
except BaseException as e:
    print('{1:2}|[1]', type(e).__name__, e)
try:
    {}.update(5)
    print('{}.update(5)', "ok")
except BaseException as e:
    print('{}.update(5)', type(e).__name__, e)
try:
    {}.update([1])
    print('{}.update([1])', "ok")
except BaseException as e:
    print('{}.update([1])', type(e).__name__, e)
try:
    {}.fromkeys(5)
    print('{}.fromkeys(5)', "ok")
except BaseException as e:
    print('{}.fromkeys(5)', type(e).__name__, e)
try:
    {}.fromkeys([[]])
    print('{}.fromkeys([[]])', "ok")
except BaseException as e:
    print('{}.fromkeys([[]])', type(e).__name__, e)
try:
    {}.setdefault([])
    print('{}.setdefault([])', "ok")
except BaseException as e:
    print('{}.setdefault([])', type(e).__name__, e)
try:
    {}.get([])
    print('{}.get([])', "ok")
except BaseException as e:
    print('{}.get([])', type(e).__name__, e)
try:
    set().update(5)
    print('set().update(5)', "ok")
except BaseException as e:
    print('set().update(5)', type(e).__name__, e)
try:
    set().update([[]])
    print('set().update([[]])', "ok")
except BaseException as e:
    print('set().update([[]])', type(e).__name__, e)
try:
    set().pop()
    print('set().pop()', "ok")
except BaseException as e:
    print('set().pop()', type(e).__name__, e)
try:
    set().union(5)
    print('set().union(5)', "ok")
except BaseException as e:
    print('set().union(5)', type(e).__name__, e)
try:
    frozenset([[]])
    print('frozenset([[]])', "ok")
except BaseException as e:
    print('frozenset([[]])', type(e).__name__, e)
try:
    [].extend(5)
    print('[].extend(5)', "ok")
except BaseException as e:
    print('[].extend(5)', type(e).__name__, e)
try:
    [].insert('a',1)
    print("[].insert('a',1)", "ok")
except BaseException as e:
    print("[].insert('a',1)", type(e).__name__, e)
try:
    [].insert(1)
    print('[].insert(1)', "ok")
except BaseException as e:
    print('[].insert(1)', type(e).__name__, e)
try:
    [].append()
    print('[].append()', "ok")
except BaseException as e:
    print('[].append()', type(e).__name__, e)
try:
    [].append(1,2)
    print('[].append(1,2)', "ok")
except BaseException as e:
    print('[].append(1,2)', type(e).__name__, e)
try:
    [].append(x=1)
    print('[].append(x=1)', "ok")
except BaseException as e:
    print('[].append(x=1)', type(e).__name__, e)
try:
    [1].index(1,'a')
    print("[1].index(1,'a')", "ok")
except BaseException as e:
    print("[1].index(1,'a')", type(e).__name__, e)
try:
    [].count()
    print('[].count()', "ok")
except BaseException as e:
    print('[].count()', type(e).__name__, e)
try:
    [].clear(1)
    print('[].clear(1)', "ok")
except BaseException as e:
    print('[].clear(1)', type(e).__name__, e)
try:
    {}.keys(1)
    print('{}.keys(1)', "ok")
except BaseException as e:
    print('{}.keys(1)', type(e).__name__, e)
try:
    {}.items().__next__()
    print('{}.items().__next__()', "ok")
except BaseException as e:
    print('{}.items().__next__()', type(e).__name__, e)
try:
    {}.keys().foo
    print('{}.keys().foo', "ok")
except BaseException as e:
    print('{}.keys().foo', type(e).__name__, e)
try:
    [1,2,3].pop('a')
    print("[1,2,3].pop('a')", "ok")
except BaseException as e:
    print("[1,2,3].pop('a')", type(e).__name__, e)
try:
    [].pop(1,2)
    print('[].pop(1,2)', "ok")
except BaseException as e:
    print('[].pop(1,2)', type(e).__name__, e)
try:
    {}.pop()
    print('{}.pop()', "ok")
except BaseException as e:
    print('{}.pop()', type(e).__name__, e)
try:
    {}.get()
    print('{}.get()', "ok")
except BaseException as e:
    print('{}.get()', type(e).__name__, e)
try:
    {1}.issubset(5)
    print('{1}.issubset(5)', "ok")
except BaseException as e:
    print('{1}.issubset(5)', type(e).__name__, e)
try:
    {1}.isdisjoint(5)
    print('{1}.isdisjoint(5)', "ok")
except BaseException as e:
    print('{1}.isdisjoint(5)', type(e).__name__, e)
try:
    [1]*10**30
    print('[1]*10**30', "ok")
except BaseException as e:
    print('[1]*10**30', type(e).__name__, e)
try:
    [1]*10**15
    print('[1]*10**15', "ok")
except BaseException as e:
    print('[1]*10**15', type(e).__name__, e)
try:
    range(10**30)[10**40]
    print('range(10**30)[10**40]', "ok")
except BaseException as e:
    print('range(10**30)[10**40]', type(e).__name__, e)
try:
    [1][10**30]
    print('[1][10**30]', "ok")
except BaseException as e:
    print('[1][10**30]', type(e).__name__, e)
try:
    len(range(10**30))
    print('len(range(10**30))', "ok")
except BaseException as e:
    print('len(range(10**30))', type(e).__name__, e)
try:
    sys.getsizeof()
    print('sys.getsizeof()', "ok")
except BaseException as e:
    print('sys.getsizeof()', type(e).__name__, e)
try:
    sys.setrecursionlimit(0)
    print('sys.setrecursionlimit(0)', "ok")
except BaseException as e:
    print('sys.setrecursionlimit(0)', type(e).__name__, e)
try:
    sys.intern(5)
    print('sys.intern(5)', "ok")
except BaseException as e:
    print('sys.intern(5)', type(e).__name__, e)
try:
    gc.collect(3)
    print('gc.collect(3)', "ok")
except BaseException as e:
    print('gc.collect(3)', type(e).__name__, e)
try:
    gc.collect('a')
    print("gc.collect('a')", "ok")
except BaseException as e:
    print("gc.collect('a')", type(e).__name__, e)
try:
    gc.set_threshold()
    print('gc.set_threshold()', "ok")
except BaseException as e:
    print('gc.set_threshold()', type(e).__name__, e)
try:
    weakref.ref(5)
    print('weakref.ref(5)', "ok")
except BaseException as e:
    print('weakref.ref(5)', type(e).__name__, e)
try:
    weakref.ref([])
    print('weakref.ref([])', "ok")
except BaseException as e:
    print('weakref.ref([])', type(e).__name__, e)
try:
    weakref.ref()
    print('weakref.ref()', "ok")
except BaseException as e:
    print('weakref.ref()', type(e).__name__, e)
try:
    format(1,2)
    print('format(1,2)', "ok")
except BaseException as e:
    print('format(1,2)', type(e).__name__, e)
try:
    bin('a')
    print("bin('a')", "ok")
except BaseException as e:
    print("bin('a')", type(e).__name__, e)
try:
    ascii()
    print('ascii()', "ok")
except BaseException as e:
    print('ascii()', type(e).__name__, e)
try:
    globals(1)
    print('globals(1)', "ok")
except BaseException as e:
    print('globals(1)', type(e).__name__, e)
try:
    for k in (d:={1:2}): d[2]=3
    print('for k in (d:={1:2}): d[2]=3', "ok")
except BaseException as e:
    print('for k in (d:={1:2}): d[2]=3', type(e).__name__, e)
try:
    for k in (d:={1}): d.add(2)
    print('for k in (d:={1}): d.add(2)', "ok")
except BaseException as e:
    print('for k in (d:={1}): d.add(2)', type(e).__name__, e)
try:
    for k in (d:={1:2,3:4}): del d[1]; d[5]=6; d[7]=8; del d[7]
    print('for k in (d:={1:2,3:4}): del d[1]; d[5]=6; d[7]=8; del d[7]', "ok")
except BaseException as e:
    print('for k in (d:={1:2,3:4}): del d[1]; d[5]=6; d[7]=8; del d[7]', type(e).__name__, e)
try:
    a,b=1
    print('a,b=1', "ok")
except BaseException as e:
    print('a,b=1', type(e).__name__, e)
try:
    a,b=[1]
    print('a,b=[1]', "ok")
except BaseException as e:
    print('a,b=[1]', type(e).__name__, e)
try:
    a,b=[1,2,3]
    print('a,b=[1,2,3]', "ok")
except BaseException as e:
    print('a,b=[1,2,3]', type(e).__name__, e)
try:
    a,*b=[]
    print('a,*b=[]', "ok")
except BaseException as e:
    print('a,*b=[]', type(e).__name__, e)
