# mode: malloc
import sys


def numbers():
    n = 0
    while True:
        yield n
        n += 1


def evens(source):
    for n in source:
        if n % 2 == 0:
            yield n


def take(source, count):
    for _ in range(count):
        yield next(source)


def both(a, b):
    yield from a
    yield from b


sys._debugmallocstats()
result = list(take(evens(numbers()), 50))
sys._debugmallocstats()
joined = list(both([1, 2, 3], (n * 1000 for n in range(20))))
sys._debugmallocstats()
open_ = [both(range(5), numbers()) for _ in range(30)]
for g in open_:
    for _ in range(8):
        next(g)
sys._debugmallocstats()
for g in open_:
    g.close()
sys._debugmallocstats()
del open_
sys._debugmallocstats()
