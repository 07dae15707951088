# a local that only one branch assigns
def describe(n):
    if n > 0:
        text = "positive"
    return text

print(describe(3))
print(describe(-3))
