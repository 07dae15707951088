# mode: stdout
# gc: cycles with __del__, resurrection, weak references to garbage
import gc
import weakref

class Part:
    def __init__(self, name):
        self.name = name
        self.peer = None
    def __del__(self):
        print("del", self.name)

gc.disable()
x, y = Part("x"), Part("y")
x.peer, y.peer = y, x
watch = weakref.ref(x, lambda r: print("x is gone"))
del x, y
print("before", watch() is not None)
print(gc.collect(), watch())

saved = []
class Phoenix:
    def __init__(self):
        self.me = self
        self.lives = 0
    def __del__(self):
        self.lives += 1
        saved.append(self)

p = Phoenix()
del p
print(gc.collect(), len(saved), saved[0].lives, gc.is_finalized(saved[0]))
saved.clear()
print(gc.collect(), len(saved))

class Faulty:
    def __del__(self):
        raise ValueError("cannot clean up")

f = Faulty()
del f
print("after the unraisable error")
z = Part("z")
z.peer = z
z = None
print("end")
