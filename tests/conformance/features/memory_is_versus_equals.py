# id, is and ==: when two names are one object
a = [1, 2, 3]
b = a
c = list(a)
print(a == b, a is b, a == c, a is c)
print(id(a) == id(b), id(a) == id(c))
x = 256
y = int("256")
print(x is y)
x = int("257")
y = int("257")
print(x == y, x is y)
s = "hello"
t = "".join(["hel", "lo"])
print(s == t, s is t)
print(() is tuple([]), frozenset() is frozenset(), [] is [])
e1, e2 = "", str(b"", "ascii")
print(e1 is e2, "abc"[1] is "b", "abc"[:] is "abc"[:])
tup = (1, [2])
print(tup is tuple(tup), tup[:] is tup, a[:] is a)
n = float("nan")
print(n == n, n is n, n in [n], [n] == [n])
print(None is None, type(a) is list, True == 1, 1.0 == 1)
before = id(a)
a += [4]
print(id(a) == before, b)
a = a + [5]
print(id(a) == before, b)
