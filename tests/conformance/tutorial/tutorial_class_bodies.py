class A:
    x = 1
    y = x + 1
    names = [n for n in ("p", "q")]
    def f(self):
        return self.x
    g = f
    for i in range(3):
        pass
    if y > 1:
        z = "big"
    class Inner:
        w = [1]
        def m(self):
            return A.x
    del i
    """not a docstring"""
print(A.y, A.names, A.g is A.f, A.z, A.Inner.w, A.Inner().m(), hasattr(A, "i"))
a = A()
a.x = 5
print(a.f(), A.f(a), a.g())
A.h = lambda self, k: k * self.x
print(a.h(3))
def ext(self):
    return "ext"
a.inst = ext
print(a.inst(a))
B = A
B.x = 10
del A
b = B()
print(b.x, B.__name__, B.Inner.__qualname__)
try:
    b.Inner().m()
except NameError as e:
    print(e)
class C(B):
    x = B.x + 1
    def f(self):
        return super().f() * 2
print(C().f(), C.x)
print([k for k in vars(C) if not k.startswith("__")])
class D:
    def __init__(self):
        self.__secret = 1
        self._prot = 2
    def peek(self):
        return self.__secret
d = D()
print(d.peek(), d.__dict__, hasattr(d, "__secret"))
try:
    class E(int, str):
        pass
except TypeError as e:
    print(e)
try:
    class F:
        1 / 0
except ZeroDivisionError:
    print("class body failed")
