# a primed coroutine generator: send, throw, return value and yield from
from functools import wraps

def primed(func):
    @wraps(func)
    def start(*args, **kwargs):
        gen = func(*args, **kwargs)
        next(gen)
        return gen
    return start

class Reset(Exception):
    pass

@primed
def averager():
    total, count, average = 0.0, 0, None
    while True:
        try:
            term = yield average
        except Reset as exc:
            print('reset:', exc)
            total, count, average = 0.0, 0, None
            continue
        if term is None:
            return count, average
        total += term
        count += 1
        average = total / count

avg = averager()
print(avg.send(10), avg.send(30), avg.send(5))
print(avg.throw(Reset('start over')))
print(avg.send(7))
try:
    avg.send(None)
except StopIteration as stop:
    print('result', stop.value)

def grouper(results, key):
    while True:
        inner = averager.__wrapped__()
        results[key] = yield from inner

results = {}
for key, values in {'girls': [40, 45], 'boys': [39, 38, 44]}.items():
    group = grouper(results, key)
    next(group)
    for v in values:
        group.send(v)
    group.send(None)
print(results)
fresh = averager.__wrapped__()
fresh.send(1)
