a = [1, 2, 3]
a.append(4)
a.extend([5, 6])
a.insert(0, 0)
print(a.pop(), a.pop(0), a)
a.remove(3)
del a[0]
a[1:2] = [10, 11, 12]
print(a)
a[::2] = [0] * len(a[::2])
print(a, a * 2, a + [1], [1] in [[1], 2])
a.reverse()
b = sorted(a)
a.clear()
print(a, b, not a)
names = ["bob", "Al", "christine"]
names.sort(key=len)
print(names)
names.sort(key=str.lower, reverse=True)
print(names)
t = (1, [2, 3])
t[1].append(4)
print(t)
try:
    t[1] += [5]
except TypeError as e:
    print(e, t)
x = [1, 2, 3]
y = x
x += [4]
x = x + [5]
print(x, y)
q = [None] * 3
for i in range(len(q)):
    q[i] = i ** 2
print(q)
i = 0
q[i], i = 9, 1
print(q, i)
q[10]
