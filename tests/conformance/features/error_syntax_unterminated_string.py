# a string whose closing quote is missing
name = "Ann"
print("Hello, " + name)
print("Good bye, + name)
