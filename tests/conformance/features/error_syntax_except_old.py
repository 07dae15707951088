# except with a comma and a name: since 3.14 the comma means two types, so the name is looked up
try:
    print(1 / 0)
except ZeroDivisionError, error:
    print("caught", error)
