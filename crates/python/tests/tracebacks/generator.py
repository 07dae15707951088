def numbers(n):
    for i in range(n):
        yield 10 // (2 - i)


def outer():
    yield from numbers(4)


for number in outer():
    print(number)
