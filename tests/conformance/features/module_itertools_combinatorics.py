# itertools: product, permutations, combinations, combinations_with_replacement
import itertools

suits = "SH"
ranks = [1, 2]
cards = list(itertools.product(suits, ranks))
print(cards, len(cards))
print(["".join(p) for p in itertools.permutations("abc")])
print(list(itertools.permutations([1, 2, 3], 2)))
pairs = itertools.combinations("ABCD", 2)
first = next(pairs)
print(first, len(list(pairs)))
print(list(itertools.combinations_with_replacement("xy", 2)))
print(["".join(bits) for bits in itertools.product("01", repeat=2)])
print(list(itertools.combinations([1, 2], 3)), list(itertools.product()))
coins = [1, 2, 5]
ways = [c for c in itertools.combinations(coins, 2) if sum(c) > 3]
print(ways)
try:
    itertools.combinations("ab", -1)
except ValueError as e:
    print(e)
try:
    itertools.permutations(5)
except TypeError as e:
    print(e)
