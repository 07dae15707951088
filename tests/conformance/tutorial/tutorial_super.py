class Base:
    def __init__(self, *args, **kwargs):
        self.args = args
        print("Base", args, kwargs)
    def hello(self):
        return "base"
class Left(Base):
    def __init__(self, *args, **kwargs):
        print("Left")
        super().__init__(*args, **kwargs)
    def hello(self):
        return "left>" + super().hello()
class Right(Base):
    def __init__(self, *args, **kwargs):
        print("Right")
        super().__init__(*args, **kwargs)
    def hello(self):
        return "right>" + super().hello()
class Bottom(Left, Right):
    def __init__(self, x, **kw):
        super().__init__(x, extra=kw)
    def hello(self):
        return "bottom>" + super().hello()
b = Bottom(1, a=[2])
print(b.hello())
print([c.__name__ for c in Bottom.__mro__])
class Shape:
    def area(self):
        raise NotImplementedError("area")
    def describe(self):
        return f"{type(self).__name__} {self.area()}"
class Sq(Shape):
    def __init__(self, s):
        self.s = s
    def area(self):
        return self.s ** 2
for s in (Sq(2), Sq(3)):
    print(s.describe())
try:
    Shape().describe()
except NotImplementedError as e:
    print("no", e)
class Stack(list):
    def push(self, x):
        self.append(x)
    def pop(self):
        if not self:
            raise IndexError("empty stack")
        return super().pop()
st = Stack([1])
st.push(2)
print(st.pop(), st.pop(), len(st))
try:
    st.pop()
except IndexError as e:
    print(e)
