# a function whose body was not indented
def greet(name):
print("Hello", name)

greet("Ann")
