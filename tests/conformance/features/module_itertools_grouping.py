# itertools: groupby, accumulate, compress, filterfalse, starmap, tee, pairwise, batched
import itertools
import operator

words = ["apple", "avocado", "bean", "beet", "carrot"]
for letter, group in itertools.groupby(words, key=lambda w: w[0]):
    print(letter, list(group))
print([(k, len(list(g))) for k, g in itertools.groupby("aaabbc")])
print(list(itertools.accumulate([1, 2, 3, 4])))
print(list(itertools.accumulate([3, 1, 4, 1, 5], max)))
print(list(itertools.accumulate([1, 2, 3], operator.mul, initial=10)))
print(list(itertools.compress("ABCD", [1, 0, 1, 0])))
print(list(itertools.filterfalse(str.isdigit, ["1", "a", "2"])))
print(list(itertools.starmap(pow, [(2, 3), (3, 2)])))
a, b = itertools.tee([1, 2, 3])
print(next(a), next(a), list(b), list(a))
print(list(itertools.pairwise([1, 4, 9, 16])))
print(list(itertools.batched("ABCDEFG", 3)))
try:
    list(itertools.batched("ABC", 2, strict=True))
except ValueError as e:
    print(e)
try:
    itertools.batched("ABC", 0)
except ValueError as e:
    print(e)
