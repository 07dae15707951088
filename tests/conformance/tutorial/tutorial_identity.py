import sys
print(sys.getrefcount(object()))
x = 257
y = 257
print(x is y)
def consts():
    return 257, "some text", (1, 2, 3)
a = consts()
b = consts()
print(a[0] is b[0], a[1] is b[1], a[2] is b[2], a is b)
s = "hello"
t = "hel" + "lo"
u = "".join(["hel", "lo"])
print(s is t, s is u, s is sys.intern(u))
n1 = None
print(n1 is None, True is (1 == 1), () is (), [] is [])
f = 1.5
g = 1.5
print(f is g, f == g, id(f) == id(g))
e1 = []
e2 = []
print(id(e1) == id(e2), e1 == e2)
small = [i for i in range(3)]
print(small[0] is 0 if False else small[0] == 0)
big = 10 ** 20
big2 = big
big += 1
print(big is big2, big - big2)
k = {"a": 1}
v = k["a"]
print(v is k["a"], list(k)[0] is "a" if False else "a")
frozen = frozenset([1, 2])
print(frozen == {1, 2}, hash(frozen) == hash(frozenset([2, 1])))
