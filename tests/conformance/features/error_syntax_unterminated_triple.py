# a docstring without its closing quotes runs to the end of the file
def area(w, h):
    """Area of a rectangle.
    return w * h

print(area(3, 4))
