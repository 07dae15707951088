# a builtin's name taken by a variable, then called
sum = 0
for n in [1, 2, 3]:
    sum += n
print(sum)
print(sum([4, 5]))
