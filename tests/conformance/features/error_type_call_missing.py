# calls with wrong arguments, the last one uncaught
def rectangle(width, height, *, unit="cm"):
    return f"{width * height} {unit}"

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

attempts = [lambda: rectangle(2), lambda: rectangle(), lambda: rectangle(1, 2, 3),
            lambda: rectangle(1, 2, units="m"), lambda: rectangle(1, width=2), lambda: Point(1, 2, 3)]
for attempt in attempts:
    try:
        attempt()
    except TypeError as e:
        print(e)
print(rectangle(2, 3))
p = Point(1)
