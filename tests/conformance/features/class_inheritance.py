# what it shows: inheritance, overriding, super and isinstance
class Shape:
    sides = 0
    def __init__(self, name):
        self.name = name
    def area(self):
        raise NotImplementedError(f"{type(self).__name__} has no area")
    def describe(self):
        return f"{self.name}: {self.sides} sides, area {self.area()}"
class Rect(Shape):
    sides = 4
    def __init__(self, w, h, name="rect"):
        super().__init__(name)
        self.w, self.h = w, h
    def area(self):
        return self.w * self.h
class Square(Rect):
    def __init__(self, side):
        super().__init__(side, side, name="square")
    def describe(self):
        return super().describe().upper() + "!"
shapes = [Rect(2, 3), Square(4)]
for s in shapes:
    print(s.describe(), isinstance(s, Rect), type(s) is Rect, type(s).__bases__[0].__name__)
print(issubclass(Square, Shape), Square.sides, Square.__mro__, vars(shapes[1]))
print(Shape.describe(shapes[1]), Rect.area(shapes[1]), super(Square, shapes[1]).describe())
class Forgetful(Rect):
    def __init__(self, w):
        self.w = w
f = Forgetful(3)
try:
    f.area()
except AttributeError as e:
    print(e)
shapes.append(Shape("blob"))
print(shapes[2].describe())
