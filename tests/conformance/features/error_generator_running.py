# a generator that asks itself for its next value
def selfish():
    yield 1
    yield next(gen)

gen = selfish()
print(next(gen))
try:
    gen.send(None)
except ValueError as e:
    print(e)
gen = selfish()
try:
    gen.send("too early")
except TypeError as e:
    print(e)
next(gen)
next(gen)
