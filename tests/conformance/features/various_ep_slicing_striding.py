# effective slicing: fresh lists, slice assignment, catch-all unpacking
a = ["a", "b", "c", "d", "e", "f", "g", "h"]
print(a[:4], a[-4:], a[3:-3], a[:20], a[-20:2])
b = a[3:]
b[1] = 99
print(a[4], b)
a[2:7] = [99, 22, 14]
print(a)
a[2:3] = [47, 11]
print(a)
alias = a
a[:] = [101, 102, 103]
print(alias, alias is a)
x = ["red", "orange", "yellow", "green", "blue", "purple"]
print(x[::2], x[1::2], x[2:2:-2], x[-2::-2], b"mongoose"[::-1])
car_ages = [0, 9, 4, 8, 7, 20]
oldest, second, *others = sorted(car_ages, reverse=True)
first, *middle, last = car_ages
print(oldest, second, others, first, middle, last)
*rest, final = [1]
print(rest, final)
try:
    a[::2] = [1, 2, 3]
except ValueError as e:
    print(e)
del a[::2]
print(a, slice(1, None, 2).indices(5))
try:
    head, neck, *tail = [1]
except Exception as e:
    print(type(e).__name__, e)
