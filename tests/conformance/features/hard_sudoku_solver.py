# mode: stdout
# a sudoku solver: constraint propagation and depth first search with sets
GRID = """
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
"""
DIGITS = '123456789'
ROWS = 'ABCDEFGHI'

def cross(a, b):
    return [x + y for x in a for y in b]

squares = cross(ROWS, DIGITS)
unitlist = ([cross(ROWS, c) for c in DIGITS] + [cross(r, DIGITS) for r in ROWS]
            + [cross(rs, cs) for rs in ('ABC', 'DEF', 'GHI') for cs in ('123', '456', '789')])
units = {s: [u for u in unitlist if s in u] for s in squares}
peers = {s: set().union(*units[s]) - {s} for s in squares}

class Contradiction(Exception):
    def __init__(self, square, why):
        super().__init__(f'{square}: {why}')

class Stats:
    assigned = eliminated = searched = 0

def parse(grid):
    chars = [c for c in grid if c in DIGITS + '.']
    assert len(chars) == 81, f'{len(chars)} cells'
    values = dict.fromkeys(squares, DIGITS)
    for square, char in zip(squares, chars):
        if char != '.':
            assign(values, square, char)
    return values

def assign(values, square, digit):
    Stats.assigned += 1
    for other in values[square].replace(digit, ''):
        eliminate(values, square, other)

def eliminate(values, square, digit):
    if digit not in values[square]:
        return
    Stats.eliminated += 1
    values[square] = values[square].replace(digit, '')
    match len(values[square]):
        case 0:
            raise Contradiction(square, f'no digit left after {digit}')
        case 1:
            for peer in sorted(peers[square]):
                eliminate(values, peer, values[square])
    for unit in units[square]:
        places = [s for s in unit if digit in values[s]]
        if not places:
            raise Contradiction(square, f'no place for {digit}')
        if len(places) == 1 and len(values[places[0]]) > 1:
            assign(values, places[0], digit)

def search(values):
    Stats.searched += 1
    if all(len(v) == 1 for v in values.values()):
        return values
    _, square = min((len(values[s]), s) for s in squares if len(values[s]) > 1)
    for digit in values[square]:
        try:
            branch = values.copy()
            assign(branch, square, digit)
            if solved := search(branch):
                return solved
        except Contradiction:
            continue

def show(values):
    for i, r in enumerate(ROWS):
        if i in (3, 6):
            print('------+-------+------')
        print(''.join(values[r + c] + (' | ' if c in '36' else ' ' if c != '9' else '') for c in DIGITS))

solved = search(parse(GRID))
show(solved)
print(Stats.assigned, Stats.eliminated, Stats.searched, len(peers['E5']))
hard = '4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......'
answer = search(parse(hard))
print(''.join(answer[s] for s in squares), Stats.searched)
for bad in ('55' + '.' * 79, '123456780', '.' * 9 + '1' * 2 + '.' * 70):
    try:
        print(search(parse(bad)) is None)
    except (Contradiction, AssertionError) as e:
        print(type(e).__name__, e)
parse('12345678.' + '........9' + '.' * 63)
