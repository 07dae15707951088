# abc: abstract classes, abstract properties; ends with an uncaught TypeError
from abc import ABC, abstractmethod

class Shape(ABC):
    def __init__(self, name):
        self.name = name
    @abstractmethod
    def area(self):
        """The area."""
    @property
    @abstractmethod
    def sides(self):
        ...
    def describe(self):
        return f"{self.name}: {self.area()} with {self.sides} sides"

class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side
    def area(self):
        return self.side ** 2
    @property
    def sides(self):
        return 4

class Blob(Shape):
    def area(self):
        return super().area() or 1

s = Square(3)
print(s.describe(), isinstance(s, Shape), Shape.area.__doc__)
print(sorted(Shape.__abstractmethods__), Blob.__abstractmethods__, Square.__abstractmethods__)
try:
    Shape("x")
except TypeError as e:
    print(e)
Blob.sides = 0
try:
    Blob("b")
except TypeError as e:
    print(e)
Blob("goo")
