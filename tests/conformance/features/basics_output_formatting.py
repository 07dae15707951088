# fancier output formatting: tutorial chapter 7
import math

year, event = 2016, 'Referendum'
print(f'Results of the {year} {event}')
yes_votes, total_votes = 42_572_654, 85_705_149
percentage = yes_votes / total_votes
print('{:-9} YES votes  {:2.2%}'.format(yes_votes, percentage))
s = 'Hello, world.'
print(str(s), repr(s), str(1/7))
print(repr('hello\n'), repr((32.5, 40000, ('spam', 'eggs'))))
print(f'The value of pi is approximately {math.pi:.3f}.')
table = {'Sjoerd': 4127, 'Jack': 4098, 'Dcab': 7678}
for name, phone in table.items():
    print(f'{name:10} ==> {phone:10d}')
animals = 'eels'
print(f'My hovercraft is full of {animals!r}.')
bugs, count = 'roaches', 13
print(f'Debugging {bugs=} {count=}')
print('Jack: {0[Jack]:d}; Sjoerd: {0[Sjoerd]:d}'.format(table))
print('Dcab: {Dcab:d}'.format(**table))
for x in range(1, 4):
    print(repr(x).rjust(2), repr(x * x).rjust(3), end=' ')
    print(repr(x * x * x).rjust(4))
print('The value of pi is approximately %5.3f.' % math.pi)
print('-3.14'.zfill(7), f'{1234567.891:,.2f}', f'{255:#x} {255:b} {255:o}')
try:
    print(f'{"x":d}')
except ValueError as e:
    print("Error:", e)
