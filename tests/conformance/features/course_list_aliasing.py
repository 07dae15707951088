# several names and places for one list
a = [1, 2, 3]
b = a
b.append(4)
a = a + [5]
print(a, b, a is b)
b += [6]
c = b
print(b, c is b)
grid = [[0] * 3] * 2
grid[0][1] = 7
print(grid, grid[0] is grid[1])
better = [[0] * 3 for _ in range(2)]
better[0][1] = 7
print(better)
def change(items):
    items[0] = "changed"
    items = ["rebound"]
    return items
print(change(c), c)
t = ([1], 2)
try:
    t[0] += [9]
except TypeError as e:
    print(e, t)
for x in c[:]:
    if x == 2:
        c.remove(x)
print(c)
