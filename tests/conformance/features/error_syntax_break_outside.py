# break in an if that stands in no loop
def check(n):
    if n > 3:
        break
    return n

for i in range(5):
    check(i)
