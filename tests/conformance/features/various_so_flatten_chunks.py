# StackOverflow one-liners: flatten, chunks, transpose, unique in order, merge dicts, sort by value
from itertools import chain, islice, zip_longest

list_of_lists = [[1, 2, 3], [4, 5], [6]]
print([x for xs in list_of_lists for x in xs], list(chain.from_iterable(list_of_lists)), sum(list_of_lists, []))

def chunks(lst, n):
    for i in range(0, len(lst), n):
        yield lst[i:i + n]
print(list(chunks(list(range(7)), 3)))
def grouper(n, iterable, fillvalue=None):
    args = [iter(iterable)] * n
    return zip_longest(fillvalue=fillvalue, *args)
print(list(grouper(3, "ABCDEFG", "x")))
def batched(iterable, n):
    it = iter(iterable)
    while batch := tuple(islice(it, n)):
        yield batch
print(list(batched("abcde", 2)))
print(list(zip(*[(1, "a"), (2, "b")])), list(map(list, zip([1, 2], [3, 4]))))
print(list(dict.fromkeys("mississippi")), {**{"x": 1}, **{"x": 2, "y": 3}}, {"x": 1} | {"z": 0})
counts = {"one": 1, "four": 4, "two": 2}
print(dict(sorted(counts.items(), key=lambda item: item[1], reverse=True)), max(counts, key=counts.get))
print("{:.2%}".format(0.256), "hello"[::-1], "".join(reversed("abc")), " ".join("a  b".split()))
a, b = 1, 2
a, b = b, a
print(a, b, a if a > b else b)
try:
    sum(["a", "b"], "")
except Exception as e:
    print(type(e).__name__, e)
