# walrus in loops and conditions; star-unpacking on both sides and in calls
import re
chunks = iter([b'first', b'second', b'', b'never'])
while chunk := next(chunks):
    print(len(chunk), end=' ')
print()
if (m := re.match(r'(\d+)-(\d+)', '10-25')) and (span := int(m[2]) - int(m[1])) > 10:
    print(m.groups(), span)
data = [n for s in ('1', 'x', '30') if s.isdigit() and (n := int(s)) < 100]
print(data, n, (y := 5, y ** 2), [last := 0, *(last := last + i for i in range(4))], last)

head, *middle, tail = range(6)
first, (second, *others), *_ = 'ab', 'cde', 'f', 'g'
*init, = 'xyz'
print(head, middle, tail, first, second, others, _, init)
for name, *scores, grade in [('ann', 90, 85, 'A'), ('bob', 'F')]:
    print(name, scores, grade)
print([*range(2), *'ab', *{'k': 1}], {**{'a': 1, 'b': 2}, 'b': 3, **dict(c=4)}, (*[1], 2))

def f(a, b=0, *args, c, **kw):
    return a, b, args, c, kw

print(f(*[1, 2, 3], *(4,), c=5, **{'d': 6}), f(1, **{'c': 2}))
x = y = [0]
i = 0
i, x[i] = 0, 9
print(x, y is x)
a, b = b, a = 1, 2
print(a, b)
for attempt in ('a, *b, c = [1]', 'a, b = 1, 2, 3', 'a, b = 5', '*a, *b = [1, 2]', 'f(**{"a": 1}, a=2, c=1)', 'f(*5, c=1)', 'f(**[1], c=1)', 'f(1, c=1, **{2: 3})', 'a, b = {1}', '(p := 1) = 2'):
    try:
        exec(attempt)
    except (ValueError, TypeError, SyntaxError) as e:
        print(type(e).__name__, e)
