# a module used without its import
def hypotenuse(a, b):
    return math.sqrt(a * a + b * b)

print("start")
print(hypotenuse(3, 4))
