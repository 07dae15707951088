# effective metaclasses: validate subclasses and annotate attributes
class Polygon:
    sides = None
    registry = {}
    def __init_subclass__(cls, /, color="none", **kwargs):
        super().__init_subclass__(**kwargs)
        if cls.sides < 3:
            raise ValueError("Polygons need 3+ sides")
        cls.color = color
        Polygon.registry[cls.__name__] = cls
    @classmethod
    def interior_angles(cls):
        return (cls.sides - 2) * 180

class Triangle(Polygon, color="red"):
    sides = 3

class Hexagon(Polygon):
    sides = 6

print(Hexagon.interior_angles(), Triangle.color, Hexagon.color, sorted(Polygon.registry))
class Field:
    def __set_name__(self, owner, name):
        self.name = name
        self.internal = "_" + name
    def __get__(self, instance, kind):
        return self if instance is None else getattr(instance, self.internal, "")
    def __set__(self, instance, value):
        setattr(instance, self.internal, value)
class Customer:
    first_name = Field()
    prefix = Field()
cust = Customer()
print(repr(cust.first_name), cust.__dict__)
cust.first_name = "Euclid"
print(cust.first_name, cust.__dict__, Customer.prefix.name)
try:
    class Flat(Polygon, size=3):
        sides = 4
except TypeError as e:
    print(e)
class Line(Polygon):
    sides = 2
