# an object that comes back from __del__, and one whose __del__ fails
saved = []

class Phoenix:
    def __init__(self):
        self.lives = 2
    def __del__(self):
        self.lives -= 1
        print("dying, lives", self.lives)
        saved.append(self)

p = Phoenix()
del p
print(len(saved), saved[0].lives)
q = saved.pop()
del q
print("second time:", len(saved))

class Broken:
    def __del__(self):
        raise RuntimeError("cannot clean up")

b = Broken()
del b
print("the program goes on")

class HalfBuilt:
    def __init__(self, value):
        if value < 0:
            raise ValueError("negative")
        self.value = value
    def __del__(self):
        print("del", getattr(self, "value", "never set"))

try:
    HalfBuilt(-1)
except ValueError as e:
    print("caught", e)
HalfBuilt(1)
