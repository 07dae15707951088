# deque: tail, moving average and round robin, from the documentation
from collections import deque
import itertools

def moving_average(iterable, n=3):
    it = iter(iterable)
    d = deque(itertools.islice(it, n - 1))
    d.appendleft(0)
    s = sum(d)
    for elem in it:
        s += elem - d.popleft()
        d.append(elem)
        yield s / n

def roundrobin(*iterables):
    iterators = deque(map(iter, iterables))
    while iterators:
        try:
            while True:
                yield next(iterators[0])
                iterators.rotate(-1)
        except StopIteration:
            iterators.popleft()

def delete_nth(d, n):
    d.rotate(-n)
    d.popleft()
    d.rotate(n)

print(list(moving_average([40, 30, 50, 46, 39, 44])))
print(list(roundrobin('ABC', 'D', 'EF')))
letters = deque('abcdef')
delete_nth(letters, 2)
print(letters, deque(range(10), maxlen=3))
print(letters.index('d'), letters.count('z'), letters.copy() == letters)
d = deque(maxlen=2)
d.extend([1, 2, 3])
print(d, d.maxlen)
try:
    d.insert(1, 5)
except IndexError as e:
    print(e)
