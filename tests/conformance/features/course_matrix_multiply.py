# matrix multiplication, transposition, identity
def multiply(a, b):
    if len(a[0]) != len(b):
        raise ValueError(f"shapes {len(a)}x{len(a[0])} and {len(b)}x{len(b[0])} do not fit")
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]

a = [[1, 2], [3, 4]]
b = [[5, 6], [7, 8]]
identity = [[int(i == j) for j in range(2)] for i in range(2)]
print(multiply(a, b))
print(multiply(a, identity) == a)
for row in map(list, zip(*a)):
    print(" ".join(f"{x:3}" for x in row))
try:
    print(multiply(a, [[1, 2, 3]]))
except ValueError as e:
    print(e)
