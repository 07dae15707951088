# an index out of range in a grid
grid = [[1, 2, 3], [4, 5, 6]]

def neighbour(row, col):
    return grid[row][col] + grid[row][col + 1] * grid[row + 1][col]

print(neighbour(0, 0))
print(neighbour(0, 1))
print(neighbour(1, 0))
