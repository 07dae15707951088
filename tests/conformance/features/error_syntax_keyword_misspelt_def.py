# misspelt in the middle of a statement
numbers = [1, 2, 3]
for n im numbers:
    print(n)
