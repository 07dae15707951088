# a line that is indented for no reason
x = 5
print("x is", x)
    y = x + 1
print(y)
