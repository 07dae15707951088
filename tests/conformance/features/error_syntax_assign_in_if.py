# = where == was meant
age = 18
if age = 18:
    print("just of age")
else:
    print("no")
