# a misspelt keyword: 3.14 suggests the right one
n = 3
whille n > 0:
    print(n)
    n -= 1
