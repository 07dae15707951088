import gc, sys, weakref
int("1992")
data = [7] * 1
class Point1:
    def __init__(self, n):
        self.n = n
    def touch(self, a):
        print(self.n, a)
        return self.n
    def __eq__(self, other):
        return isinstance(other, Point1) and self.n == other.n
thing2 = Point1((8) // 5)
word = "key one".upper()
name2, n3, f4 = "42", 5, 55.0
print(f"{name2!r:>10}|{n3:05d}|{f4:.2f}|{n3:,}|{n3:+}|{name2:^9}|")
print("{} {1}".replace("1", "").format(name2, n3), "{0}-{0}".format(n3), "{k:>4}".format(k=n3))
print("%s %r %5d %-4s| %.1f %x" % (name2, name2, n3, n3, f4, abs(n3)))
try:
    try:
        1 / 0
    except ValueError as e:
        raise RuntimeError("again") from e
except Exception as e:
    print(repr(e), repr(e.__context__), repr(e.__cause__), e.__suppress_context__)
print(sys.getrefcount(kept5) if "kept5" in dir() else 0)
fs6 = []
for i7 in range(3):
    fs6.append(lambda x=i7: x)
try:
    print([f() for f in fs6])
except TypeError as e:
    print([f(1) for f in fs6])
gs8 = [lambda: i7 for i7 in range(3)]
print([g() for g in gs8])
class Parent9:
    def __init__(self):
        self.children = []
    def add(self, child):
        self.children.append(child)
        child.parent = weakref.ref(self)
class Child10:
    parent = None
p11 = Parent9()
c12 = Child10()
p11.add(c12)
p11.add(Child10())
print(len(p11.children), sys.getrefcount(p11))
del p11
try:
    print(c12.parent() is None)
except (TypeError, ReferenceError) as e:
    print(type(e).__name__)
try:
    c12.parent.children
except (AttributeError, ReferenceError) as e:
    print(e)
