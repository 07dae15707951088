# an exception in __init__, through super()
class Shape:
    def __init__(self, name, sides):
        if sides < 3:
            raise ValueError(f"{name} needs at least 3 sides, not {sides}")
        self.name, self.sides = name, sides

class Polygon(Shape):
    def __init__(self, sides):
        super().__init__("polygon", sides)

shapes = [Polygon(3)]
print(shapes[0].sides)
shapes.append(Polygon(2))
