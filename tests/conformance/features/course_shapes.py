# polymorphism: shapes with one method in common
import math
from abc import ABC, abstractmethod

class Shape(ABC):
    @abstractmethod
    def area(self):
        """The area in square units."""
    def describe(self):
        return f"{type(self).__name__} of {self.area():.2f}"

class Rectangle(Shape):
    def __init__(self, width, height):
        self.width, self.height = width, height
    def area(self):
        return self.width * self.height

class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)

class Circle(Shape):
    def __init__(self, radius):
        self.radius = radius
    def area(self):
        return math.pi * self.radius ** 2

shapes = [Rectangle(2, 3), Square(2), Circle(1)]
for shape in sorted(shapes, key=lambda s: s.area()):
    print(shape.describe(), isinstance(shape, Rectangle))
print([cls.__name__ for cls in Square.__mro__])
try:
    Shape()
except TypeError as e:
    print(e)
