# calls with too few, too many and unknown arguments
def area(width, height, *, unit="cm"):
    return f"{width * height} {unit}"

class Cat:
    def __init__(self, name, age):
        self.name = name
    def meow(self):
        return "meow"
    def scratch():
        return "scratch"

attempts = [
    lambda: area(3),
    lambda: area(1, 2, 3),
    lambda: area(1, 2, "mm"),
    lambda: area(1, 2, unti="mm"),
    lambda: area(width=1, height=2, depth=3),
    lambda: area(),
    lambda: Cat("Tom"),
    lambda: Cat("Tom", 3, "grey"),
    lambda: Cat("Tom", 3).meow("loud"),
    lambda: Cat("Tom", 3).scratch(),
    lambda: len(),
    lambda: len([1], [2]),
    lambda: "a".join(),
    lambda: [].append(1, 2),
    lambda: int("5", bse=2),
    lambda: print("x", ends=""),
]
for attempt in attempts:
    try:
        print(attempt())
    except TypeError as e:
        print(e)
print(area(2, 3, unit="m"))
Cat.meow()
