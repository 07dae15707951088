# the iterator protocol: __iter__, __getitem__, iter with a sentinel, __reversed__ and __length_hint__
class Countdown:
    def __init__(self, start):
        self.start = start
    def __iter__(self):
        return CountdownIterator(self.start)
    def __reversed__(self):
        return iter(range(1, self.start + 1))
    def __contains__(self, item):
        print('contains?', item)
        return 0 < item <= self.start

class CountdownIterator:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1
    def __length_hint__(self):
        return self.n

class OldStyle:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError(index)
        return index * 11

c = Countdown(3)
it = iter(c)
print(next(it), list(it), next(it, 'empty'), list(c), list(reversed(c)), 2 in c, max(c))
a, b, *rest = c
print(a, b, rest, list(OldStyle()), 22 in OldStyle(), dict(zip(c, OldStyle())))
values = iter([3, 8, 0, 5])
print(list(iter(lambda: next(values), 0)), list(values))
e = enumerate('ab', start=5)
print(next(e), iter(e) is e, list(map(None or str, e)))
z = zip([1, 2, 3], 'ab')
print(list(z), next(z, None))
lst = [1, 2, 3, 4]
for x in lst:
    if x % 2:
        lst.remove(x)
print(lst, iter(lst).__length_hint__())
for attempt in (lambda: iter(5), lambda: next([]), lambda: list(zip([1], [], strict=True)), lambda: reversed({1}), lambda: [*None], lambda: iter(type('X', (), {'__iter__': lambda s: 1})())):
    try:
        attempt()
    except (TypeError, ValueError) as e:
        print(e)
d = {'a': 1}
for key in d:
    d[key + 'a'] = 2
