# Real Python style: names, values and counting references to them
import sys

x = 2337
y = x
print(y is x, y == x)
x += 1
print(x, y, x is y)
def squares_of(numbers):
    for i, n in enumerate(numbers):
        numbers[i] = n * n
values = [1, 2, 3]
before = values
squares_of(values)
print(before, sys.getrefcount(values))
def add_one(n):
    n += 1
    return n
z = 2337
print(add_one(z), z)
class Counter:
    def __init__(self):
        self.count = 0
counter = Counter()
def increment(c):
    c.count += 1
increment(counter)
increment(counter)
print(counter.count, sys.getrefcount(counter))
line = "one"
other = line
line = line.replace("n", "d")
print(line, other)
point = (1, [2, 3])
point[1].append(4)
print(point, sys.getrefcount(point[1]))
values.append(values)
print(values, sys.getrefcount(values))
