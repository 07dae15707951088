# what it shows: which texts are one object
import sys
a = "hello"
b = "hello"
c = "".join(["hel", "lo"])
print(a is b, a == c, a is c, sys.intern(c) is a)
d = "hello world!"
e = "hello world!"
print(d is e)
f = "".join(["hello ", "world!"])
print(d == f, d is f, sys.intern(f) is sys.intern(d))
x = "a" * 20
y = "aaaaaaaaaaaaaaaaaaaa"
print(x is y, "a" + "b" is "ab", chr(97) is "a", "abc"[1] is "b")
n = 5
z = f"{n}"
print(z is "5", str(5) is str(5), str(500) is str(500))
def make():
    return "inside", (1, 2, 3)
p, q = make(), make()
print(p is q, p[0] is "inside", p[1] is q[1])
class K:
    name_of_it = 1
k = list(vars(K))[-3:]
print("name_of_it" in vars(K), sys.getrefcount(c), sys._is_interned(a), sys._is_interned(c))
print(() is (), "" is str(), b"" is bytes(), b"a" is b"abc"[:1], frozenset() is frozenset(), 1.5 is 1.5)
joined = ",".join("ab")
print(joined == "a,b", joined is "a,b", joined.split(",")[0] is "a")
