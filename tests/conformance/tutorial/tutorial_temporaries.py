def build():
    return [i * i for i in range(4)]
print(len(build()))
build()
print(sum(build()[1:]), build()[::-1][0])
s = "a" + "b" * 3 + str(len("xyz"))
print(s.upper().lower().replace("b", "c").split("c"))
print({k: v for k, v in zip("ab", build())}["b"])
class V:
    alive = 0
    def __init__(self, x):
        self.x = x
        V.alive += 1
    def __del__(self):
        V.alive -= 1
    def __add__(self, o):
        return V(self.x + o.x)
    def chain(self):
        return self
r = V(1) + V(2) + V(3)
print(r.x, V.alive)
V(9).chain().chain()
print(V.alive)
r = [V(i) for i in range(3)]
print(V.alive)
r = r[1:]
print(V.alive)
r = None
print(V.alive)
print((lambda v: v.x)(V(4)), V.alive)
for v in (V(5), V(6)):
    print(v.x, V.alive)
print(V.alive)
del v
print(V.alive)
x = V(1)
x = V(2)
print(x.x, V.alive)
a, b = V(3), x
a, b = b, a
del a
print(V.alive, b.x)
def swallow(v):
    v = None
    return V.alive
print(swallow(V(7)), swallow(x))
print(f"{V(8).x} {V.alive}")
t = (V(1), V(2))
del t
print([V(0), V(0)][0].x, V.alive)
