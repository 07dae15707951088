# Real Python style: zip and its strictness, enumerate, sorted with zip
integers = [1, 2, 3]
letters = ["a", "b", "c", "d"]
zipped = zip(integers, letters)
print(type(zipped).__name__, list(zipped), list(zipped))
try:
    list(zip(integers, letters, strict=True))
except ValueError as e:
    print(e)
try:
    list(zip(letters, integers, strict=True))
except ValueError as e:
    print(e)
pairs = [(1, "a"), (2, "b")]
numbers, chars = zip(*pairs)
print(numbers, chars)
data = sorted(zip(letters, [4, 3, 2, 1]), key=lambda t: t[1])
print(data)
total_sales = [52000.0, 51000.0]
costs = [46800.0, 45900.0]
for month, (sales, cost) in enumerate(zip(total_sales, costs), start=1):
    print(f"{month}: {sales - cost:>10,.2f}")
print(dict(zip(["name", "job"], ["John", "Dev"])), list(zip()), list(zip([1, 2])))
def my_enumerate(seq, start=0):
    n = start
    for elem in seq:
        yield n, elem
        n += 1
print(list(my_enumerate("xy", 5)), next(enumerate("q")))
it = iter([1, 2, 3, 4])
print(list(zip(it, it)))
try:
    zip([1], 5)
except Exception as e:
    print(type(e).__name__, e)
