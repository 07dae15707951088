# abc: register virtual subclasses, __subclasshook__, ABCMeta
from abc import ABC, ABCMeta, abstractmethod

class Drawable(ABC):
    @abstractmethod
    def draw(self):
        return "base drawing"

class Circle:
    def draw(self):
        return "o"

@Drawable.register
class Line:
    pass

print(issubclass(Circle, Drawable), isinstance(Line(), Drawable))
Drawable.register(Circle)
print(issubclass(Circle, Drawable), isinstance(Circle(), Drawable), Drawable in Circle.__mro__)

class Quacks(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Quacks:
            return any("quack" in vars(base) for base in other.__mro__)
        return NotImplemented

class Duck:
    def quack(self):
        return "Quack"

print(isinstance(Duck(), Quacks), issubclass(int, Quacks))

class Static(ABC):
    @staticmethod
    @abstractmethod
    def make():
        ...
    @classmethod
    @abstractmethod
    def build(cls):
        ...

try:
    Static()
except TypeError as e:
    print(e)
try:
    Drawable.register("Circle")
except TypeError as e:
    print(e)
print(Drawable.draw(None), type(Drawable).__name__)
try:
    Line().draw()
except AttributeError as e:
    print(e)
