# what it shows: abstract base classes
from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self):
        """The area."""
    @property
    @abstractmethod
    def name(self):
        ...
    def show(self):
        return f"{self.name}: {self.area()}"
class Square(Shape):
    name = "square"
    def __init__(self, side):
        self.side = side
    def area(self):
        return self.side ** 2
class Half(Shape):
    def area(self):
        return super().area()
s = Square(3)
print(s.show(), isinstance(s, Shape), sorted(Shape.__abstractmethods__), Square.__abstractmethods__)
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as e:
        print(e)
@Shape.register
class Fake:
    pass
print(isinstance(Fake(), Shape), issubclass(Fake, Shape), Shape in Fake.__mro__)
class Sized(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "__len__") or NotImplemented
print(isinstance([], Sized), isinstance(5, Sized), type(Shape).__name__)
class One(ABC):
    @abstractmethod
    def only(self): ...
    @staticmethod
    @abstractmethod
    def stat(): ...
    @classmethod
    @abstractmethod
    def build(cls): ...
class Base:
    def save(self):
        raise NotImplementedError("subclasses must implement save()")
try:
    Base().save()
except NotImplementedError as e:
    print(repr(e))
One()
