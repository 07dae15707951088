# a SyntaxWarning for is with a literal
answer = "yes"
if answer is "yes":
    print("agreed")
n = 5
print(n is 5, n is not 6)
