# running averages: a class, a closure and a coroutine-style generator
class Averager:
    def __init__(self):
        self.series = []
    def __call__(self, new_value):
        self.series.append(new_value)
        return sum(self.series) / len(self.series)

def make_averager():
    count = 0
    total = 0
    def averager(new_value):
        nonlocal count, total
        count += 1
        total += new_value
        return total / count
    return averager

def averager():
    total, count, average = 0.0, 0, None
    while True:
        term = yield average
        if term is None:
            break
        total += term
        count += 1
        average = total / count
    return (count, average)

avg1, avg2 = Averager(), make_averager()
for n in (10, 11, 12):
    print(avg1(n), avg2(n))
print(avg2.__code__.co_freevars, [c.cell_contents for c in avg2.__closure__], callable(avg1))
coro = averager()
next(coro)
print(coro.send(10), coro.send(30), coro.gi_suspended)
try:
    coro.send(None)
except StopIteration as exc:
    print(exc.value)
def grouper(results, key):
    results[key] = yield from averager()
results = {}
g = grouper(results, "kg")
next(g)
for v in (40, 42):
    g.send(v)
try:
    g.send(None)
except StopIteration:
    pass
print(results, g.gi_yieldfrom)
