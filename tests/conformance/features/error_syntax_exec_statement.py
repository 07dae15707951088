# exec without parentheses, Python 2 style
code = "x = 1"
exec code
print(x)
