# one parameter name used twice
def distance(x, y, x):
    return (x ** 2 + y ** 2) ** 0.5

print(distance(3, 4, 5))
