class Res:
    live = 0
    def __init__(self, n):
        self.n = n
        Res.live += 1
    def __del__(self):
        Res.live -= 1
        print("free", self.n)
a = Res(1)
b = a
del a
print("still", b.n)
b = Res(2)
print(Res.live)
lst = [Res(i) for i in range(10, 13)]
lst[1] = None
lst.pop()
def scope():
    r = Res(99)
    print("in scope")
scope()
Res(5)
print("after temp")
d = {"x": Res(7)}
d["x"] = 3
x = Res(20)
x.child = Res(21)
x = None
try:
    r = Res(30)
    raise ValueError(r)
except ValueError:
    del r
    print("handler")
print("end")
class Bad:
    def __del__(self):
        raise RuntimeError("in del")
Bad()
print("exit")
