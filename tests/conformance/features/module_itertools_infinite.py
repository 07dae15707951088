# itertools: count, cycle, repeat, islice, takewhile, dropwhile, chain, zip_longest
from itertools import count, cycle, repeat, islice, takewhile, dropwhile, chain, zip_longest

evens = count(0, 2)
print(next(evens), next(evens), evens)
print(list(islice(evens, 3)), evens)
colors = cycle(["red", "green"])
print([next(colors) for _ in range(5)])
print(list(repeat("ha", 3)), repeat(5, 2))
print(list(islice("ABCDEFG", 2, None, 2)))
nums = [1, 3, 5, 2, 4, 6]
print(list(takewhile(lambda x: x < 5, nums)))
print(list(dropwhile(lambda x: x < 5, nums)))
both = chain([1, 2], "ab")
print(next(both), list(both), list(both))
print(list(chain.from_iterable([[1], [2, 3], []])))
print(list(zip_longest("abc", [1], fillvalue="-")))
print(list(zip(count(1), ["x", "y"])))
print(list(map(pow, range(4), repeat(2))))
try:
    islice(nums, -1)
except ValueError as e:
    print(e)
empty = cycle([])
try:
    next(empty)
except StopIteration:
    print("nothing to cycle")
