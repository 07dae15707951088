# An index that grows beyond 64 bits, and one that begins there: enumerate() holds the start itself.
def walk(start):
    numbered = enumerate('abc', start)
    first = next(numbered)
    second = next(numbered)
    print(first, second)
    return numbered


big = 2 ** 64
held = walk(big)
print(next(held))
for start in (2 ** 63 - 1, 2 ** 63 - 2, True, -2):
    print(list(enumerate('abc', start)))


class Start(int):
    pass


print(next(enumerate('x', Start(2 ** 64))), type(next(enumerate('x', Start(2 ** 64)))[0]))
