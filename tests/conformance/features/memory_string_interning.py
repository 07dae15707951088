# sys.intern and which strings are shared
import sys

a = "python_rocks"
b = "python_rocks"
print(a is b)
c = "python rocks!"
d = "".join(["python", " ", "rocks!"])
print(c == d, c is d)
d = sys.intern(d)
print(c is d, sys.intern(c) is sys.intern(d))
base = "py"
e = base + "thon"
f = "py" + "thon"
print(e is f, e is "python"[:], sys.intern(e) is f)
print("a" * 5 is "aaaaa")
n = 5
print("a" * n == "aaaaa", ("a" * n) is ("a" * n))
words = "red green red blue red".split()
print(words[0] is words[2])
interned = [sys.intern(w) for w in words]
print(interned[0] is interned[2], len({id(w) for w in interned}))
keys = {interned[0]: 1}
print(list(keys)[0] is interned[4])
try:
    sys.intern(b"bytes")
except TypeError as error:
    print(error)
