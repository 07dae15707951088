# the format mini-language, __format__ of one's own and nested fields
import datetime
for spec in ('d', 'b', '#x', 'o', 'e', '.2f', '%', ',', '_', '+d', ' d', '>12', '^12', '*<12', '=+12', '012', 'c', 'n', '#b', '_x'):
    print(f'{spec!r:8}|{format(8364, spec)}|')
for value in (3.14159, 1e10, 123456789.0, 0.00001, float('nan'), -0.0):
    print(f'{value:g}', f'{value:.3g}', f'{value:10.3f}', f'{value:+.1e}', f'{value:z.1f}', f'{value:,}')

class Money:
    def __init__(self, amount):
        self.amount = amount
    def __format__(self, spec):
        if spec.endswith('k'):
            return format(self.amount / 1000, spec[:-1] or '.1f') + 'k'
        return f'${self.amount:{spec or ",.2f"}}'

m = Money(12345.6)
width, prec = 12, 3
print(f'{m} {m:k} {m:.2fk} {m:>10.0f}', '{:>{w}.{p}f}|{0!r:.3}'.format if False else f'{3.14159:>{width}.{prec}f}|{"text"!r:.3}')
print(f'{datetime.date(2024, 12, 25):%d/%m/%y} {True:5} {None!s:>6} {[1]!s:^7} {1 + 2j:.1f} {"é"!a}')
print('{0[1]} {1.real} {name!s:-^9} {0}'.format(['a', 'b'], 5, name='mid'), f'{width=} {prec * 2 = } {"x"=:>4}')
print('%-8s|%08.3f|%+d|%x|%5.1f%%|%r|%c' % ('left', 3.14159, 5, 255, 99.5, 'q', 65))
for value, spec in ((5, 's'), ('x', 'd'), (2.5, 'd'), ('x', '=10'), (5, '.2d'), ([], '5'), (5, ',_'), ('x', '+'), (m, 'zz'), (300000000, 'c')):
    try:
        format(value, spec)
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
