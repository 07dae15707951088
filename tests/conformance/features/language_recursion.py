# recursion over numbers, strings and trees
def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)
def permutations(text):
    if len(text) < 2:
        return [text]
    return [c + rest for i, c in enumerate(text) for rest in permutations(text[:i] + text[i + 1:])]
def depth(tree):
    return 1 + max((depth(child) for child in tree), default=0)
def hanoi(n, a, b, c, moves):
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append(a + c)
        hanoi(n - 1, b, a, c, moves)
    return moves
def power_set(items):
    if not items:
        return [[]]
    rest = power_set(items[1:])
    return rest + [[items[0]] + r for r in rest]
print(factorial(20), factorial(25))
print(permutations("abc"))
print(depth([[], [[], [[]]]]))
print(hanoi(3, "A", "B", "C", []))
print(power_set([1, 2, 3]))
tree = []
tree.append(tree)
print(tree, len(tree))
