# what CPython says when a call does not fit
def nothing():
    pass
def two(a, b):
    return a + b
def three(a, b, c, *, key, other):
    return a
class Point:
    def __init__(self, x, y=0):
        self.x, self.y = x, y
    def move(self, dx):
        self.x += dx
p = Point(1)
attempts = [
    lambda: nothing(1),
    lambda: two(1),
    lambda: two(),
    lambda: two(1, 2, 3),
    lambda: two(1, a=2),
    lambda: two(1, 2, c=3),
    lambda: three(),
    lambda: three(1, 2, 3),
    lambda: Point(),
    lambda: p.move(),
    lambda: p.move(1, 2),
    lambda: p(),
    lambda: two(*5),
    lambda: two(**[1]),
    lambda: len(),
    lambda: len([], []),
]
for number, attempt in enumerate(attempts):
    try:
        attempt()
    except TypeError as e:
        print(number, e)
