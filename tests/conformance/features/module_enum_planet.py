# enum: members with several values, methods, properties and custom __new__
from enum import Enum

class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def surface_gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)

print(Planet.EARTH.value, round(Planet.EARTH.surface_gravity, 3))
for planet in Planet:
    print(planet.name, round(planet.surface_gravity, 2))

class Coordinate(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj
    PX = (80, "x axis")
    PY = (81, "y axis")

print(Coordinate.PX.name, Coordinate.PX.value, Coordinate(81).label, Coordinate.PY == b"Q")

class Size(Enum):
    SMALL = "s"
    LARGE = "l"
    @classmethod
    def _missing_(cls, value):
        return cls(value[0].lower()) if len(value) > 1 else None

print(Size("Large"), Size("SMALL"))
try:
    Size("q")
except ValueError as e:
    print(e)
print(Planet.MERCURY.moons)
