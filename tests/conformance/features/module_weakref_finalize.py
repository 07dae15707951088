# weakref: finalize and WeakMethod
import weakref

class Temp:
    def __init__(self, name):
        self.name = name
        self._finalizer = weakref.finalize(self, self.cleanup, name)
    @staticmethod
    def cleanup(name):
        print("cleaning", name)
    def remove(self):
        self._finalizer()
    def work(self):
        return f"{self.name} works"

a = Temp("a")
print(a._finalizer.alive)
a.remove()
print(a._finalizer.alive, a._finalizer())
b = Temp("b")
fin = b._finalizer
print(fin.alive, fin.peek()[2])
del b
print(fin.alive, fin.peek())
wm = weakref.WeakMethod(a.work)
print(wm()(), weakref.ref(a.work)())
del a
print(wm())
c = Temp("c")
c._finalizer.detach()
del c
d = Temp("d")
d._finalizer.atexit = False
e = Temp("e")
print("end of program")
