# one closing parenthesis too many
a = (1 + 2) * 3
b = ((a + 4) * 2))
print(a, b)
