# a literal on the left of =
5 = x
print(x)
