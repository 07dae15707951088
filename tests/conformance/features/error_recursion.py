# mode: stdout
# a recursion without its base case: repeated lines are folded
def countdown(n):
    return countdown(n - 1)

print("start")
countdown(5)
