a = 256
b = 256
print(a is b)
c = int("257")
d = int("257")
print(c is d, c == d)
s1 = "hello"
s2 = "hello"
s3 = "".join(["hel", "lo"])
print(s1 is s2, s1 is s3, s1 == s3)
import sys
s4 = sys.intern(s3)
print(s4 is s1)
t1 = (1, 2)
t2 = (1, 2)
print(t1 is t2, () is tuple())
f1 = 1.5
f2 = 1.5
print(f1 is f2)
def f():
    return "hello", 1000, (1, 2)
r = f()
print(r[0] is s1, r[2] is f()[2])
one = chr(97)
print(one is "a", "ab"[0] is one)
e = ""
print(e is str(), "x" * 0 is e)
n = None
print(n is None, type(None)() is None)
big = 10 ** 20
big2 = big + 0
print(big == big2, big is big2)
k = "a b"
k2 = "a b"
print(k is k2)
z = [1000, 1000]
print(z[0] is z[1])
x = -5
y = -6
print(x, y, -5 is x)
u = "é"
v = chr(233)
print(u is v, hash("a") == hash("a"))
total = 0
for i in range(255, 259):
    total += i
print(total)
