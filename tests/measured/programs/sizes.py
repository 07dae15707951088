#: (start)
# What sys.getsizeof says of a fresh object, and the blocks that making it has really taken: those that are there
# afterwards, what went to a free list included. The size is that of the first run, the blocks those of the fifth, with
# free lists emptied before.
import collections, gc, sys, types, weakref
n5, n9, n1000 = 5, 9, 1000
ten = list(range(10))
big = 2 ** 30
abc, abcde = 'ab', 'abcde'
if str is bytes:
    def chr(n): return eval('unichr')(n)
else:
    unicode = str
class A(object): pass
class B(object):
    def __init__(self): self.x = 1
class B3(object):
    def __init__(self): self.x = 1; self.y = 2; self.z = 3
class S0(object): __slots__ = ()
class S1(object): __slots__ = ('x',)
class S2(object): __slots__ = ('x', 'y')
class SD(object): __slots__ = ('x', '__dict__')
class SW(object): __slots__ = ('x', '__weakref__')
class L(list): pass
class LS(list): __slots__ = ()
class I(int): pass
class D(dict): pass
class E(Exception): pass
class Base(object):
    def m(self): pass
a = A()
for _ in range(40): B(), B3()
def nul(): pass
def gen():
    x = 1
    yield x
def gen5():
    a = b = c = d = e = 1
    yield a
def two(x, y): return x
x = None
#: int 0
f = lambda: 0
#: int 1
f = lambda: 1
#: int n1000+1
f = lambda: n1000 + 1
#: int 2**30-1
f = lambda: big - 1
#: int 2**30
f = lambda: big
#: int 2**60-1
m = 2 ** 60
f = lambda: m - 1
#: int 2**60
m = 2 ** 60
f = lambda: m
#: int 2**100
f = lambda: 1267650600228229401496703205376
#: int -2**30
f = lambda: -big
#: bool True
f = lambda: True
#: None
f = lambda: None
#: float
h = 0.5
f = lambda: h + 1.0
#: complex
f = lambda: complex(1.5, 2.5)
#: object()
f = lambda: object()
#: str ''
f = lambda: ''
#: str ascii 1
f = lambda: abc[0]
#: str ascii 2
s = 'a'
f = lambda: s + 'b'
#: str ascii 5
f = lambda: abc + 'cde'
#: str ascii 15
s = 'a' * 14
f = lambda: s + 'b'
#: str ascii 16
s = 'a' * 15
f = lambda: s + 'b'
#: str ascii 20+1
s = 'a' * 20
f = lambda: s + 'b'
#: str latin1 2
s = u'\xe9'
f = lambda: s + u'b'
#: str latin1 5
s = u'\xe9\xe9'
f = lambda: s + u'bcd'
#: str ucs2 1
f = lambda: chr(0x20ac)
#: str ucs2 5
s = u'\u20acabc'
f = lambda: s + u'd'
#: str ucs4 1
f = lambda: u'%c' % 0x1f600 if str is bytes else chr(0x1f600)
#: str ucs4 5
s = u'\U0001f600abc'
f = lambda: s + u'd'
#: bytes 0
f = lambda: b''
#: bytes 1
f = lambda: bytes(bytearray([n5]))
#: bytes 10
f = lambda: bytes(bytearray(10))
#: bytearray 0
f = lambda: bytearray()
#: bytearray 10
f = lambda: bytearray(10)
#: list []
f = lambda: []
#: list [1]
f = lambda: [1]
#: list [1,2,3]
f = lambda: [1, 2, 3]
#: list [n5,n5]
f = lambda: [n5, n5]
#: list [1..5] literal
f = lambda: [1, 2, 3, 4, 5]
#: list(ten)
f = lambda: list(ten)
#: ten[:]
f = lambda: ten[:]
#: ten[:3]
f = lambda: ten[:3]
#: list(range(10))
f = lambda: list(range(10))
#: list(range(3))
f = lambda: list(range(3))
#: [i for i in ten]
f = lambda: [i for i in ten]
#: list(tuple(3))
t = (1, 2, 3)
f = lambda: list(t)
#: list(iter(ten))
f = lambda: list(iter(ten))
#: list(generator of 5)
t = (1, 2, 3, 4, 5)
f = lambda: list(i for i in t)
#: [0]*7
f = lambda: [0] * 7
#: [1]+[2]
f = lambda: [1] + [2]
#: sorted(ten)
f = lambda: sorted(ten)
#: "a b c".split()
f = lambda: 'a b c'.split()
#: [*ten] (py3)
f = eval('lambda: [*ten]')
#: list((1,2)) via *args
t = ()
f = lambda: list(i for i in t)
#: tuple ()
f = lambda: ()
#: tuple (n5,)
f = lambda: (n5,)
#: tuple 2
f = lambda: (n5, n5)
#: tuple 3
f = lambda: (n5, n5, n5)
#: tuple(ten)
f = lambda: tuple(ten)
#: tuple(generator 5)
t = (1, 2, 3, 4, 5)
f = lambda: tuple(i for i in t)
#: dict {}
f = lambda: {}
#: dict()
f = lambda: dict()
#: dict {'a':1}
f = lambda: {'a': 1}
#: dict 1 int key
f = lambda: {1: 1}
#: dict 5 str keys
f = lambda: {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5}
#: dict 6 str keys
f = lambda: {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5, 'f': 6}
#: dict(a=1)
f = lambda: dict(a=1)
#: dict comp 5
f = lambda: {k: 1 for k in 'abcde'}
#: dict comp 6
f = lambda: {k: 1 for k in 'abcdef'}
#: dict comp 11
f = lambda: {k: 1 for k in 'abcdefghijk'}
#: dict int comp 5
f = lambda: {k: 1 for k in range(5)}
#: dict int comp 6
f = lambda: {k: 1 for k in range(6)}
#: dict int comp 11
f = lambda: {k: 1 for k in range(11)}
#: dict.fromkeys(range(6))
f = lambda: dict.fromkeys(range(6))
#: copy of {'a':1}
f = lambda: {'a': 1}.copy()
#: dict(zip) 3
f = lambda: dict(zip('abc', ten))
#: set()
f = lambda: set()
#: {1}
f = lambda: {1}
#: set 4
f = lambda: {1, 2, 3, 4}
#: set 5
f = lambda: {1, 2, 3, 4, 5}
#: set(range(5))
f = lambda: set(range(5))
#: set(range(19))
f = lambda: set(range(19))
#: set(range(20))
f = lambda: set(range(20))
#: set(range(100))
f = lambda: set(range(100))
#: frozenset()
f = lambda: frozenset()
#: frozenset 3
t = (1, 2, 3)
f = lambda: frozenset(t)
#: {n5} set display
f = lambda: {n5}
#: function lambda
f = lambda: (lambda: 1)
#: function with closure
def f():
    y = 1
    return lambda: y
#: function with defaults
f = lambda: (lambda y=n5: y)
#: closure cell
def f():
    y = 1
    return (lambda: y).__closure__[0]
#: bound method
b = Base()
f = lambda: b.m
#: builtin method
f = lambda: ten.append
#: builtin function len
f = lambda: len
#: class A
del __name__
f = lambda: type('A', (object,), {})
#: class with slots
del __name__
f = lambda: type('A', (object,), {'__slots__': ('x',)})
#: instance A()
f = lambda: A()
#: instance B() 1 attr
f = lambda: B()
#: instance B3() 3 attrs
f = lambda: B3()
#: B().__dict__
f = lambda: B().__dict__
#: B3().__dict__
f = lambda: B3().__dict__
#: A().__dict__
for _ in range(5): A()
f = lambda: A().__dict__
#: instance slots 0
f = lambda: S0()
#: instance slots 1
f = lambda: S1()
#: instance slots 2
f = lambda: S2()
#: instance slots+dict
f = lambda: SD()
#: instance slots+weakref
f = lambda: SW()
#: list subclass
f = lambda: L()
#: list subclass slots
f = lambda: LS()
#: int subclass
f = lambda: I(5)
#: dict subclass
f = lambda: D()
#: generator object
f = lambda: gen()
#: generator 5 locals
f = lambda: gen5()
#: generator expression
f = lambda: (i for i in ten)
#: frame sys._getframe()
f = lambda: sys._getframe()
#: code nul.__code__
f = lambda: nul.__code__
#: module
f = lambda: types.ModuleType('m')
#: range(10)
f = lambda: range(10)
#: range(n1000)
f = lambda: range(n1000)
#: iter(range)
f = lambda: iter(range(10))
#: slice
f = lambda: slice(3)
#: list iterator
f = lambda: iter(ten)
#: dict iterator
f = lambda: iter({1: 1})
#: dict items view
f = lambda: {1: 1}.items()
#: enumerate
f = lambda: enumerate(ten)
#: zip
f = lambda: zip(ten, ten)
#: map
f = lambda: map(str, ten)
#: weakref
f = lambda: weakref.ref(a)
#: weakref with callback
f = lambda: weakref.ref(a, two)
#: proxy
f = lambda: weakref.proxy(a)
#: exception ValueError()
f = lambda: ValueError()
#: ValueError('x')
f = lambda: ValueError('x')
#: custom E()
f = lambda: E()
#: KeyError(1)
f = lambda: KeyError(1)
#: traceback
def tb():
    try:
        raise ValueError
    except ValueError:
        return sys.exc_info()[2]
f = lambda: tb()
#: super object
f = lambda: super(B, b)
b = B()
#: property
f = lambda: property(nul)
#: staticmethod
f = lambda: staticmethod(nul)
#: deque
f = lambda: collections.deque()
#: OrderedDict
f = lambda: collections.OrderedDict()
#: defaultdict
f = lambda: collections.defaultdict(list)
#: memoryview
f = lambda: memoryview(b'abc')
#: (end)
size = sys.getsizeof(f())
f(); f(); f()
gc.collect()
x = f()  #: watch
sys.stdout.write('%s %d ; alloc: %s\n' % (type(x).__name__, size, '' if str is bytes else '<kept>'))
