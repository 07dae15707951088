# star patterns, number pyramids and a multiplication table
n = 3
for i in range(1, n + 1):
    print(" " * (n - i) + "* " * i)
for i in range(n, 0, -1):
    for j in range(i):
        print(j + 1, end=" ")
    print()
alphabet = ord("A")
for row in range(n):
    print("".join(chr(alphabet + col) for col in range(row + 1)))
print("   " + "".join(f"{c:4}" for c in range(1, 6)))
for r in range(1, 4):
    print(f"{r:2} " + "".join(f"{r * c:4}" for c in range(1, 6)))
count = 5
while count:
    print(count, end="..." if count > 1 else "\n")
    count -= 1
else:
    print("Lift-off!")
