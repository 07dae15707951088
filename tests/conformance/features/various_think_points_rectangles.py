# Think Python style: points, rectangles, aliasing and copying
import copy

class Point:
    """Represents a point in 2-D space."""

class Rectangle:
    """Represents a rectangle: width, height, corner."""

def print_point(p):
    print("(%g, %g)" % (p.x, p.y))

def find_center(rect):
    p = Point()
    p.x = rect.corner.x + rect.width / 2
    p.y = rect.corner.y + rect.height / 2
    return p

def grow_rectangle(rect, dwidth, dheight):
    rect.width += dwidth
    rect.height += dheight

box = Rectangle()
box.width = 100.0
box.height = 200.0
box.corner = Point()
box.corner.x = 0.0
box.corner.y = 0.0
print_point(find_center(box))
grow_rectangle(box, 50, 100)
print(box.width, box.height)
box2 = copy.copy(box)
print(box2 is box, box2.corner is box.corner, box == box2)
box3 = copy.deepcopy(box)
print(box3 is box, box3.corner is box.corner)
box.corner.x += 10
print_point(box2.corner)
print_point(box3.corner)
print(hasattr(box, "x"), isinstance(box, Point), vars(box.corner))
try:
    print(box.corner.z)
except AttributeError as e:
    print(e)
print(getattr(box, "depth", 0), Point.__doc__)
p = Point()
try:
    print(p.x)
except Exception as e:
    print(type(e).__name__, e)
