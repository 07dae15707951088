# mode: stdout
# dynamic programming: knapsack, longest common subsequence, coin change and edit distance
from functools import cache

ITEMS = {'map': (1, 4), 'tent': (4, 9), 'stove': (3, 6)}

def knapsack(capacity):
    best = [(0, ())] * (capacity + 1)
    for name, (weight, value) in ITEMS.items():
        for room in range(capacity, weight - 1, -1):
            old_value, old_names = best[room - weight]
            best[room] = max(best[room], (old_value + value, old_names + (name,)))
    return best[capacity]

@cache
def lcs(a, b):
    if not a or not b:
        return ''
    if a[-1] == b[-1]:
        return lcs(a[:-1], b[:-1]) + a[-1]
    return max(lcs(a[:-1], b), lcs(a, b[:-1]), key=len)

@cache
def coins(amount, kinds=(5, 2, 1)):
    if amount == 0:
        return 1
    if amount < 0 or not kinds:
        return 0
    return coins(amount - kinds[0], kinds) + coins(amount, kinds[1:])

def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (x != y))
    return row[-1]

print(knapsack(5), knapsack(0))
print(lcs('ABCB', 'BDCB'), lcs.cache_info())
print(coins(6), coins.cache_info().hits)
print(edit_distance('cat', 'cut'), edit_distance('', 'ab'), edit_distance('sun', 'snow'))
try:
    coins([6])
except TypeError as e:
    print(e)
