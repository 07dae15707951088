# internals: interned strings and constants folded at compile time
import sys

a = "hello"
b = "hello"
print(a is b)
c = "hello world!"
d = "".join(["hello", " ", "world!"])
print(c == d, c is d)
e = sys.intern(d)
f = sys.intern("hello " + "world!")
print(e is f, e is c)
g = "py" + "thon"
h = "python"
print(g is h)
part = "py"
i = part + "thon"
print(i is h, sys.intern(i) is h)
one = "a"
print(one is "banana"[1], chr(97) is one, "" is str())
x = 20 * "ab"
y = 20 * "ab"
print(x is y)
def make():
    return "some constant text"
print(make() is make(), make.__code__.co_consts)
try:
    sys.intern(42)
except Exception as e:
    print(type(e).__name__, e)
