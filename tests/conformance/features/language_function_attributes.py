# what functions know about themselves
def outer(a, b=2, *args, c, d=4, **kw):
    "docs"
    total = a + b
    def inner(x):
        return x + total
    return inner
f = outer(1, c=3)
print(outer.__name__, f.__qualname__, f.__module__, outer.__doc__)
print(outer.__defaults__, outer.__kwdefaults__, f.__closure__[0].cell_contents)
code = outer.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_varnames)
print(code.co_cellvars, f.__code__.co_freevars, code.co_firstlineno, code.co_nlocals)
print(code.co_flags & 4, code.co_flags & 8, f.__code__.co_names, code.co_kwonlyargcount)
outer.calls = 0
outer.calls += 1
print(outer.__dict__, outer.__globals__ is globals())
f.__name__ = "renamed"
print(f.__name__, f.__qualname__, f.__code__.co_name)
class K:
    def method(self):
        return self
    attr = lambda self: 1
print(K.method.__qualname__, K.attr.__qualname__, K().method.__func__ is K.method)
def one(): return 1
def two(): return 2
one.__code__ = two.__code__
print(one(), one.__name__, one.__code__ is two.__code__)
try:
    one.__code__ = f.__code__
except ValueError as e:
    print(e)
try:
    one.__name__ = 5
except TypeError as e:
    print(e)
