# sorting HOWTO: several keys with a tuple of specifications, and decorate-sort-undecorate
from operator import itemgetter

def multisort(items, specs):
    for index, reverse in reversed(specs):
        items.sort(key=itemgetter(index), reverse=reverse)
    return items

data = [("red", 1), ("blue", 1), ("red", 2), ("blue", 2)]
print(multisort(data[:], ((1, True), (0, False))))
decorated = [(len(name), i, name) for i, name in enumerate(["kiwi", "fig", "banana", "plum"])]
decorated.sort()
print([name for length, i, name in decorated])
words = "This is a test string from Andrew".split()
print(sorted(words, key=str.casefold))
print(sorted(words, key=lambda w: (-len(w), w)))
result = words.sort()
print(result, words)
print(sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]))
try:
    sorted([3, "1", 2])
except Exception as e:
    print(type(e).__name__, e)
