# form where from was meant
form math import pi
print(pi)
