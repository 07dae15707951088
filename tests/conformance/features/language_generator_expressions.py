# generator expressions are lazy, and evaluate the first iterable at once
data = [1, 2, 3, 4]
squares = (n * n for n in data)
data.append(5)
print(next(squares), sum(squares), list(squares))
data = [0]
print(type(squares).__name__, squares.__name__)
words = ["red", "green", "blue"]
print(max(len(w) for w in words), any(w > "s" for w in words))
print(",".join(w[0] for w in words if "e" in w))
limit = 3
small = (n for n in range(10) if n < limit)
limit = 5
print(list(small))
pairs = dict((w, i) for i, w in enumerate(words))
print(pairs)
try:
    bad = (n for n in 5)
except TypeError as e:
    print(e)
lazy = (1 // n for n in (1, 0))
print(next(lazy))
try:
    next(lazy)
except ZeroDivisionError as e:
    print(e, list(lazy))
nested = ((i, j) for i in "ab" for j in (1, 2))
first, *rest = nested
print(first, rest)
