# pprint: width, depth, compact, recursion and objects with their own repr
import pprint
data = [(1, {'a': 'A', 'b': 'B', 'c': 'C', 'd': 'D'}),
        (2, {'e': 'E', 'f': 'F', 'g': 'G', 'h': 'H', 'i': 'I', 'j': 'J', 'k': 'K', 'l': 'L'}),
        (3, ['m', 'n']), (4, ['o', 'p', 'q']), (5, ['r', 's', 'tu', 'v', 'x', 'y', 'z'])]
print('PPRINT:')
pprint.pprint(data)
for width in [80, 25]:
    print('WIDTH =', width)
    pprint.pprint(data[3:], width=width)
pprint.pprint(data, depth=1)
for c in [False, True]:
    print('COMPACT =', c)
    pprint.pprint(list(range(0, 40, 3)), compact=c, width=30)

class Node:
    def __init__(self, name, contents=()):
        self.name, self.contents = name, list(contents)
    def __repr__(self):
        return 'Node(' + repr(self.name) + ', ' + repr(self.contents) + ')'

pprint.pprint([Node('node-1'), Node('node-2', [Node('node-2-1')]), Node('node-3')], width=40)
local_data = ['a', 'b', 1, 2]
local_data.append(local_data)
print(pprint.isrecursive(local_data), pprint.isreadable({'x': 1}), pprint.saferepr({'z': 1, 'a': [2]}))
print(pprint.pformat({'long text': 'the quick brown fox jumps over the lazy dog ' * 2, 'set': {3, 1, 2}}, width=50, indent=2))
pprint.pp({'zebra': 1, 'ant': {'deep': {'deeper': [1, 2]}}}, depth=2)
