# a name that starts with a digit
first_place = "Ann"
2nd_place = "Bob"
print(first_place, 2nd_place)
