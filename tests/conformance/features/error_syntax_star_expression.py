# a starred expression where none can stand
values = [1, 2, 3]
copy = *values
*first = values
print(copy, first)
