a = 1000
b = a
print(a is b, id(a) == id(b))
b = b + 1
print(a, b)
c = [1, 2, 3]
d = c
d.append(4)
print(c)
d = d + [5]
print(c, d)
def change(lst, n):
    lst.append(n)
    lst = [n]
    return lst
e = change(c, 9)
print(c, e)
x, y = 1, 2
x, y = y, x
first, *rest = c
*init, last = "hello"
del a
try:
    print(a)
except NameError as err:
    print("NameError:", err)
