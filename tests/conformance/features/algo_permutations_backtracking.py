# mode: stdout
# backtracking: permutations, subsets that sum up, and eight queens on a small board
def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item, *rest]

def subset_sums(numbers, target, chosen=()):
    if target == 0:
        yield chosen
        return
    for i, n in enumerate(numbers):
        if n <= target:
            yield from subset_sums(numbers[i + 1:], target - n, (*chosen, n))

def queens(n, row=0, columns=frozenset(), up=frozenset(), down=frozenset(), placed=()):
    if row == n:
        yield placed
    for c in range(n):
        if c not in columns and row + c not in up and row - c not in down:
            yield from queens(n, row + 1, columns | {c}, up | {row + c}, down | {row - c}, (*placed, c))

def parentheses(n, text='', opened=0):
    if len(text) == 2 * n:
        return [text]
    result = []
    if opened < n:
        result += parentheses(n, text + '(', opened + 1)
    if len(text) - opened < opened:
        result += parentheses(n, text + ')', opened)
    return result

print(list(permutations([1, 2, 3])))
print(list(subset_sums([1, 2, 3, 4], 5)))
for board in queens(4):
    print(board, '/'.join('.' * c + 'Q' + '.' * (3 - c) for c in board))
print(next(queens(3), 'no solution'), parentheses(3))
gen = permutations('ab')
print(next(gen))
try:
    list(subset_sums([1, '2'], 3))
except TypeError as e:
    print(e)
