# what it shows: multiple inheritance, the order of super() calls, conflicts
class Base:
    def __init__(self, **kw):
        print("Base", kw)
        self.log = ["base"]
    def hello(self):
        return ["Base"]
class Left(Base):
    def __init__(self, left=1, **kw):
        print("Left", left)
        super().__init__(**kw)
    def hello(self):
        return ["Left"] + super().hello()
class Right(Base):
    def __init__(self, right=2, **kw):
        print("Right", right)
        super().__init__(**kw)
    def hello(self):
        return ["Right"] + super().hello()
class Both(Left, Right):
    def hello(self):
        return ["Both"] + super().hello()
b = Both(left=10, right=20, extra=30)
print(b.hello(), [c.__name__ for c in Both.__mro__], b.log)
print(super(Left, b).hello(), super(Right, b).hello(), Left().hello())
print(Both.__bases__, Both.__base__)
attempts = [lambda: type("X", (Base, Left), {}), lambda: type("Y", (Both, type("RL", (Right, Left), {})), {}), lambda: type("Z", (int, str), {}), lambda: type("W", (Left, Left), {})]
for attempt in attempts:
    try:
        attempt()
    except TypeError as e:
        print(e)
try:
    class A(Base, Left):
        pass
except TypeError as e:
    print(e)
