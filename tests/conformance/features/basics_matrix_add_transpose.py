# adding and transposing matrices, in loops and in comprehensions
X = [[12, 7, 3],
     [4, 5, 6]]
Y = [[5, 8, 1],
     [6, 7, 3]]
result = [[0] * 3 for _ in range(2)]
for i in range(len(X)):
    for j in range(len(X[0])):
        result[i][j] = X[i][j] + Y[i][j]
for row in result:
    print(row)
transposed = [[row[i] for row in X] for i in range(3)]
print(transposed)
print(list(zip(*X)))
identity = [[int(i == j) for j in range(3)] for i in range(3)]
print(*identity, sep="\n")
print("Trace:", sum(identity[i][i] for i in range(3)))
wrong = [[0] * 3] * 2
wrong[0][0] = 9
print(wrong, wrong[0] is wrong[1])
flat = [value for row in X for value in row]
print(flat, max(flat), sum(flat) / len(flat))
