# what it shows: NameError and AttributeError, with their suggestions
class Circle:
    def __init__(self, radius):
        self.radius = radius
    def area(self):
        return 3 * self.radius ** 2
c = Circle(2)
for text in ["raduis", "aera", "zzz", "__initt__"]:
    try:
        getattr(c, text)
    except AttributeError as e:
        print(e, e.name, e.obj is c)
try:
    lenght = 5
    print(length)
except NameError as e:
    print(e, e.name)
def local():
    print(later)
    later = 1
try:
    local()
except UnboundLocalError as e:
    print(e, e.name, isinstance(e, NameError))
try:
    [].appendd(1)
except AttributeError as e:
    print(e)
try:
    None.foo
except AttributeError as e:
    print(e, e.obj)
try:
    Circle.nothing
except AttributeError as e:
    print(e, e.obj)
def free():
    def inner():
        return value
    print(inner())
    value = 1
try:
    free()
except NameError as e:
    print(e)
import math
try:
    math.squareroot
except AttributeError as e:
    print(e)
try:
    from math import sqroot
except ImportError as e:
    print(e.name, e.msg)
def compute(circle):
    return circle.raduis * 2
print(compute(c))
