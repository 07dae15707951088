# GeeksforGeeks style: manual garbage collection of reference cycles
import gc
import sys

def create_cycle():
    x = {}
    x[5] = x
    return len(x)

gc.collect()
print("Creating garbage...")
for i in range(8):
    create_cycle()
print("Garbage collector: collected", gc.collect(), "objects.")
a = "GFG"
b = [a]
c = {"key": b}
print(sys.getrefcount(b), gc.get_referrers(b)[0] is c or len(gc.get_referrers(b)) > 0)
b.append(b)
del b
print(gc.collect(), c)
c.clear()
print("collected", gc.collect())
class Test:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("Deleted", self.name)
t1, t2 = Test("t1"), Test("t2")
t1.peer, t2.peer = t2, t1
del t1
t2 = None
print("before collect")
gc.collect()
print("after collect")
