# C habits: && and ++ in Python
x = 5
y = 7
if x > 3 && y > 3:
    x++
    print("both are big")
