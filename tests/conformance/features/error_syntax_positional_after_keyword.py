# a positional argument behind a keyword argument
def box(width, height, depth=1):
    return width * height * depth

print(box(2, 3))
print(box(width=2, 3, depth=4))
