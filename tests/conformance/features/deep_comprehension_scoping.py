# comprehension scopes: leaking, class bodies, walrus and nested iteration
x = 'outer'
squares = [x * x for x in range(4)]
print(squares, x)
if any((found := n) > 4 for n in (1, 3, 5, 7)):
    print('found', found, 'n' in globals())

class Config:
    names = ['a', 'b']
    upper = [n.upper() for n in names]
    size = 2
    try:
        table = [n * size for n in names]
    except NameError as e:
        print('class body:', e)
    pairs = list(zip(names, (n for n in upper)))

print(Config.upper, Config.pairs, hasattr(Config, 'table'))

def running(values):
    total = 0
    return [total := total + v for v in values], total

print(running([1, 2, 3, 4]))
matrix = [[1, 2, 3], [4, 5, 6]]
print([cell for row in matrix for cell in row if cell % 2], [[row[i] for row in matrix] for i in range(3)])
print({len(w): w for w in ('a', 'bb', 'cc')}, {c for c in 'hello' if c not in 'aeiou'} == set('hl'))
fs = [lambda: (x, i) for i in range(3)]
print([f() for f in fs])
gen = (y for y in squares if y in limits)
try:
    next(gen)
except NameError as e:
    print(e)
try:
    (z for z in 5)
except TypeError as e:
    print(e)
try:
    print([a + b for a, b in [(1, 2), (3, 4, 5)]])
except Exception as e:
    print(type(e).__name__, e)
