# is there a winner on a tic-tac-toe board?
def lines(board):
    yield from board
    yield from zip(*board)
    yield [board[i][i] for i in range(3)]
    yield [board[i][2 - i] for i in range(3)]

def winner(board):
    for line in lines(board):
        if line[0] != " " and len(set(line)) == 1:
            return line[0]
    return None

def show(board):
    print("\n-+-+-\n".join("|".join(row) for row in board))

board = [list("XOX"), list("OX "), list("O  ")]
print(winner(board))
board[2][2] = "X"
show(board)
print("winner:", winner(board))
