# StopIteration in a generator becomes RuntimeError
def pairs(items):
    it = iter(items)
    while True:
        yield next(it), next(it)

for pair in pairs("abcd"):
    print(pair)
