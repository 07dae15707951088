# an expression on the left of =
width = 3
height = 4
width * height = area
print(area)
