# a factory with classes registered by a decorator
class ShapeFactory:
    _registry = {}

    @classmethod
    def register(cls, name):
        def decorator(shape):
            cls._registry[name] = shape
            return shape
        return decorator

    @classmethod
    def create(cls, name, *args, **kwargs):
        try:
            shape = cls._registry[name]
        except KeyError:
            raise ValueError(f"unknown shape {name!r}") from None
        return shape(*args, **kwargs)

@ShapeFactory.register("square")
class Square:
    def __init__(self, side):
        self.side = side
    def area(self):
        return self.side ** 2

@ShapeFactory.register("rectangle")
class Rectangle:
    def __init__(self, w, h=1):
        self.w, self.h = w, h
    def area(self):
        return self.w * self.h

shapes = [ShapeFactory.create("square", 3), ShapeFactory.create("rectangle", 4, h=2.5)]
print([s.area() for s in shapes], list(ShapeFactory._registry))
try:
    ShapeFactory.create("square")
except TypeError as e:
    print(e)
try:
    ShapeFactory.create("hexagon", 1)
except ValueError as e:
    print(f"{type(e).__name__}: {e}")
