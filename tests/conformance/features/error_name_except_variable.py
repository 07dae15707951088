# the name of an except clause is gone behind it
try:
    int("x")
except ValueError as err:
    print("caught", err)
print(err)
