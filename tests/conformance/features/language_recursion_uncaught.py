# mode: stdout
# an uncaught RecursionError: repeated lines are counted
def countdown(n):
    print(n) if n % 400 == 0 else None
    return countdown(n + 1)
countdown(1)
