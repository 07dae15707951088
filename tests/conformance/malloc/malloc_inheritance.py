# mode: malloc
import sys


class Shape:
    count = 0

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    def area(self):
        raise NotImplementedError

    def __str__(self):
        return f"{self.name}: {self.area():.1f}"


class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r

    def area(self):
        return 3.14159 * self.r ** 2


class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side * self.side


sys._debugmallocstats()
shapes = [Circle(i) if i % 2 else Square(i) for i in range(60)]
sys._debugmallocstats()
texts = [str(s) for s in shapes]
sys._debugmallocstats()
areas = sorted(s.area() for s in shapes)
sys._debugmallocstats()
print(texts[:3], Shape.count)
try:
    Shape("none").area()
except NotImplementedError:
    pass
sys._debugmallocstats()
del shapes[10:]
sys._debugmallocstats()
shapes = None
sys._debugmallocstats()
