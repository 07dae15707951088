#: (start)
# Which objects are shared, and which strings are interned.
import sys
def write(*words): sys.stdout.write(' '.join([str(word) for word in words]) + '\n')
intern = getattr(sys, 'intern', None) or intern
if str is bytes: chr = lambda n: eval('unichr(n)', {'n': n}) if n > 255 else eval('chr(n)', {'n': n})
# A constant: twice in one code object, in two functions, in a module and its function, in two modules.
def modules(source, constant):
    names = {}
    exec(compile(source.replace('CONSTANT', constant), 'constants', 'exec'), names)
    return names
def constants(constant):
    twice = modules('def f():\n a = CONSTANT\n b = CONSTANT\n return a is b\nresult = f()', constant)
    functions = modules('def f(): return CONSTANT\ndef g(): return CONSTANT\nresult = f() is g()', constant)
    function = modules('x = CONSTANT\ndef f(): return CONSTANT\nresult = x is f()', constant)
    one, other = modules('x = CONSTANT', constant), modules('x = CONSTANT', constant)
    return twice['result'], functions['result'], function['result'], one['x'] is other['x']
# What the functions of a source hold as constants.
def consts(source):
    names = {}
    exec(compile(source, 'constants', 'exec'), names)
    write(names['f'].__code__.co_consts)
#: const 256
write(*constants(r'''256 '''))
#: const 257
write(*constants(r'''257 '''))
#: const 1024
write(*constants(r'''1024 '''))
#: const 1025
write(*constants(r'''1025 '''))
#: const -5
write(*constants(r'''-5 '''))
#: const -6
write(*constants(r'''-6 '''))
#: const 1.5
write(*constants(r'''1.5 '''))
#: const 'hello'
write(*constants(r''''hello' '''))
#: const 'hello world'
write(*constants(r''''hello world' '''))
#: const ''
write(*constants(r''''' '''))
#: const 'a'
write(*constants(r''''a' '''))
#: const '\xe9'
write(*constants(r''''\xe9' '''))
#: const u'\u20ac'
write(*constants(r'''u'\u20ac' '''))
#: const b'abc'
write(*constants(r'''b'abc' '''))
#: const b'a'
write(*constants(r'''b'a' '''))
#: const b''
write(*constants(r'''b'' '''))
#: const (1, 2)
write(*constants(r'''(1, 2) '''))
#: const (1, 'a', (2, 3))
write(*constants(r'''(1, 'a', (2, 3)) '''))
#: const ()
write(*constants(r'''() '''))
#: const (1, 1.5)
write(*constants(r'''(1, 1.5) '''))
#: const 1+1j
write(*constants(r'''1+1j '''))
#: const 'a'*10
write(*constants(r''''a'*10 '''))
#: const 'ab c'*2
write(*constants(r''''ab c'*2 '''))
#: const 'a'*20
write(*constants(r''''a'*20 '''))
#: const 'a'*21
write(*constants(r''''a'*21 '''))
#: const 'a'*4096
write(*constants(r''''a'*4096 '''))
#: const 'a'*4097
write(*constants(r''''a'*4097 '''))
#: const 'x'+'y z'
write(*constants(r''''x'+'y z' '''))
#: const 2**10
write(*constants(r'''2**10 '''))
#: const 2**100
write(*constants(r'''2**100 '''))
#: const 1<<127
write(*constants(r'''1<<127 '''))
#: const 1<<200
write(*constants(r'''1<<200 '''))
#: const 1000*1000
write(*constants(r'''1000*1000 '''))
#: const (1,)*5
write(*constants(r'''(1,)*5 '''))
#: const (1,)*256
write(*constants(r'''(1,)*256 '''))
#: const (1,)*257
write(*constants(r'''(1,)*257 '''))
#: const (1,2)+(3,)
write(*constants(r'''(1,2)+(3,) '''))
#: const 'abc'[1]
write(*constants(r''''abc'[1] '''))
#: const 'hello'[0:2]
write(*constants(r''''hello'[0:2] '''))
#: const 1 if True else 2
write(*constants(r'''1 if True else 2 '''))
#: const not 1
write(*constants(r'''not 1 '''))
#: const -1.5
write(*constants(r'''-1.5 '''))
#: const frozenset([1])
write(*constants(r'''frozenset([1]) '''))
#: const None
write(*constants(r'''None '''))
#: const 1.0*2
write(*constants(r'''1.0*2 '''))
#: small int cache (run-time computed)
def shared(n): return int(str(n)) is int(str(n))
low, high = 0, 0
while shared(low - 1): low -= 1
while shared(high + 1): high += 1
write(low, high)
#: True is (1 == 1)
one = 1
write(True is (one == 1))
#: chr(97) is chr(97), chr(233), chr(255), chr(256)
write(*[chr(n) is chr(n) for n in (97, 233, 255, 256)])
#: 'hello'[0] is 'h'
s = 'hello'
write(s[0] is 'h')
#: ''.join([]) is ''
write(''.join([]) is '', "str() is ''", str() is '')
#: tuple() is (), tuple([]) is (), (1,2)[0:0] is ()
t = (1, 2)
write(tuple() is (), tuple([]) is (), t[0:0] is ())
#: t[:] is t, tuple(t) is t, t+() is t, t*1 is t
t = (1, 2)
write(t[:] is t, tuple(t) is t, t + () is t, t * 1 is t)
#: s[:] is s, str(s) is s, s+'' is s, s*1 is s, s.strip() is s, s.lower() is s, s.replace('z','y') is s
s = 'hello world'
write(s[:] is s, str(s) is s, s + '' is s, s * 1 is s, s.strip() is s, s.lower() is s, s.replace('z', 'y') is s)
#: float(f) is f, f+0.0 is f
f = 1.5
write(float(f) is f, f + 0.0 is f)
#: int(i) is i, i+0 is i, abs(i) is i
i = 100000
write(int(i) is i, i + 0 is i, abs(i) is i)
#: frozenset() is frozenset()
write(frozenset() is frozenset())
#: frozenset(fs) is fs
fs = frozenset([1])
write(frozenset(fs) is fs)
#: b"" is bytes()
write(b'' is bytes(), 'bytes of 1 shared:', bytes(bytearray([97])) is bytes(bytearray([97])))
#: computed equal strings shared
parts = ['ab', 'cd']
write(''.join(parts) is ''.join(parts), 'single char join', ''.join(['a']) is 'a')
#: intern makes them shared
parts = ['ab', 'cd']
write(intern(''.join(parts)) is intern(''.join(parts)))
#: setattr name interned: key objects of two instances identical
class A(object): pass
a, b = A(), A()
setattr(a, ''.join(['at', 'tr']), 1)
setattr(b, ''.join(['a', 'ttr']), 1)
write(list(a.__dict__)[0] is list(b.__dict__)[0])
#: dict item keys (d[s]=..) interned?
d, e = {}, {}
d[''.join(['at', 'tr'])] = e[''.join(['a', 'ttr'])] = 1
write(list(d)[0] is list(e)[0])
#: keyword names identical with attribute-like string
def f(**names): return list(names)[0]
write(f(attr=1) is 'attr')
#: str(1) is str(1), str(12) is str(12), repr
write(str(1) is str(1), str(12) is str(12))
#: ints from arithmetic: 200+56 is 256; 1000+0
n = 200
write(n + 56 is 256)
#: getrefcount immortals
write([(name, sys.getrefcount(x)) for name, x in [('None', None), ('True', True), ('0', 0), ('()', ()), ("''", ''), ("'a'", 'a'), ('b""', b''), ('int type', int), ('Ellipsis', Ellipsis)]])
#: co_consts of f: x=1000;y=1000;z="hello world";t=(1,2);u=(1,2)
consts('def f():\n x=1000;y=1000;z="hello world";t=(1,2);u=(1,2)\n return x')
#: co_consts of def f(): return None
consts('def f(): return None')
#: co_consts of x=5
consts("""def f():
 x=5
 return x""")
#: co_consts of x=[1,2,3]
consts("""def f():
 x=[1,2,3]
 return x""")
#: co_consts of x=[1000,2000]
consts("""def f():
 x=[1000,2000]
 return x""")
#: co_consts of x={'a':1,'b':2}
consts("""def f():
 x={'a':1,'b':2}
 return x""")
#: co_consts of x={1,2,3}
consts("""def f():
 x={1,2,3}
 return x""")
#: co_consts of 3 in {1,2,3}
consts("""def f():
 return 3 in {1,2,3}""")
#: co_consts of 1+2*3
consts("""def f():
 return 1+2*3""")
#: co_consts with docstring
consts('def f():\n "doc"\n return 1.5')
#: interned/immortal/refcount: const 'hello'
#: interned/immortal/refcount: const 'hello world'
#: interned/immortal/refcount: 'a'
#: interned/immortal/refcount: ''
#: interned/immortal/refcount: computed
#: interned/immortal/refcount: intern(computed)
#: interned/immortal/refcount: name of a global ('line')
#: interned/immortal/refcount: attribute name in co_names
#: interned/immortal/refcount: __init__
#: interned/immortal/refcount: setattr-made name
#: interned/immortal/refcount: module name
#: interned/immortal/refcount: chr(233)
#: interned/immortal/refcount: a docstring
#: interned/immortal/refcount: function name
#: interned/immortal/refcount: class name
computed = ''.join(['not', ' a constant'])
made = ''.join(['made', '_name'])
class A(object): pass
a = A()
setattr(a, made, 1)
line = 1
documented = modules('def f():\n """documentation"""', '')['f']
class B(object): pass
b = B()
setattr(b, made, 1)
# Each function's code holds its constants once.
functions = [modules('def f(): return CONSTANT', "'hello'")['f'] for i in range(13)]
def one(): return 'hello world'
def two(): return 'hello world'
text = 'hello world'
def three():
    return 'hello world'
immortal = getattr(sys, '_is_immortal', lambda s: '?')
for s in ['hello', 'hello world', 'a', '', computed, intern(''.join(['int', 'erned'])), 'line', 'append', '__init__',
          list(a.__dict__)[0], __name__, chr(233), documented.__doc__, documented.__name__, A.__name__]:
    write(sys._is_interned(s), immortal(s), sys.getrefcount(s))
