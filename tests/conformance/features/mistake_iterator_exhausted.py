# an iterator works once; next at the end; a dict's views while it changes
numbers = map(int, ["1", "2", "3"])
print(max(numbers))
try:
    print(min(numbers))
except ValueError as e:
    print(e)
gen = (x for x in "ab")
print(list(gen), list(gen), next(gen, None))
try:
    next([1, 2])
except TypeError as e:
    print(e)
try:
    iter(5)
except TypeError as e:
    print(e)
evens = filter(lambda x: x % 2 == 0, range(6))
print(2 in evens, list(evens))
try:
    evens[0]
except TypeError as e:
    print(e)
try:
    len(zip([1], [2]))
except TypeError as e:
    print(e)
def first_line(lines):
    it = iter(lines)
    return next(it)
print(first_line(["top", "rest"]))
def pairs(items):
    it = iter(items)
    while True:
        yield next(it), next(it)
print(next(pairs("abcd")))
for a, b in pairs("abc"):
    print(a, b)
