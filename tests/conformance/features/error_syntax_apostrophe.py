# an apostrophe ends the string too early
print("It's a nice day")
print('It's a nice day)
