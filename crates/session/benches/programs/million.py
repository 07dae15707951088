total = 0
for i in range(333332):
    total += i
    last = [i]
print(total)
