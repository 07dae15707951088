# generators chained into a pipeline
def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1
def evens(source):
    for n in source:
        if n % 2 == 0:
            yield n
def pairs(source):
    previous = None
    for n in source:
        if previous is not None:
            yield previous, n
        previous = n
    return
base = numbers(9)
pipe = pairs(evens(base))
print(next(pipe))
print(next(base))
print(list(pipe))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
stream = fib()
print([next(stream) for _ in range(10)])
print([n for n, _ in zip(stream, "ab")], next(stream))
