# next() past the end, with and without a default
def squares(n):
    for i in range(n):
        yield i * i
    return "finished"

gen = squares(2)
print(next(gen), next(gen))
try:
    next(gen)
except StopIteration as stop:
    print("returned", stop.value)
print(next(gen, "nothing"))
next(gen)
