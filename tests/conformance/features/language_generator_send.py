# send() resumes a generator with a value
def averager():
    total, count, average = 0, 0, None
    while True:
        value = yield average
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count
gen = averager()
print(next(gen))
print(gen.send(10), gen.send(20), gen.send(6))
try:
    gen.send(None)
except StopIteration as stop:
    print("result", stop.value)
print(next(gen, "exhausted"))
fresh = averager()
try:
    fresh.send(1)
except TypeError as e:
    print(e)
print(type(fresh).__name__, fresh.gi_running, fresh.gi_frame is not None, gen.gi_frame)
del fresh
