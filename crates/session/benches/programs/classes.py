class Shape:
    def __init__(self, name):
        self.name = name
        self.parts = []
    def area(self):
        return sum(part.area() for part in self.parts)
class Square(Shape):
    def __init__(self, side):
        super().__init__('square')
        self.side = side
    def area(self):
        return self.side ** 2
shapes = {}
for i in range(2000):
    group = Shape('group %d' % (i % 7))
    group.parts = [Square(n) for n in range(i % 5)]
    group.parts.append(Square(i))
    for part in group.parts:
        part.owner = group
    shapes[group.name] = group.area()
print(shapes)
