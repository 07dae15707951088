# print without parentheses, Python 2 style
name = "World"
for i in range(2):
    print "Hello", name
