# StopIteration in a generator becomes RuntimeError
def take(n, iterator):
    for _ in range(n):
        yield next(iterator)
letters = iter("abc")
print(list(take(2, letters)))
rest = take(2, letters)
print(next(rest))
print(next(rest))
