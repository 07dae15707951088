# more recipes: batched, sliding_window, unique_everseen, powerset, first_true, iter_except
from itertools import batched, chain, combinations, islice, filterfalse, accumulate, zip_longest
from collections import deque

def sliding_window(iterable, n):
    iterator = iter(iterable)
    window = deque(islice(iterator, n - 1), maxlen=n)
    for x in iterator:
        window.append(x)
        yield tuple(window)

def unique_everseen(iterable, key=None):
    seen = set()
    if key is None:
        for element in filterfalse(seen.__contains__, iterable):
            seen.add(element)
            yield element
    else:
        for element in iterable:
            k = key(element)
            if k not in seen:
                seen.add(k)
                yield element

def powerset(iterable):
    s = list(iterable)
    return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))

def iter_except(func, exception, first=None):
    try:
        if first is not None:
            yield first()
        while True:
            yield func()
    except exception:
        pass

print([''.join(w) for w in sliding_window('ABCDEFG', 4)])
print(list(unique_everseen('AAAABBBCCDAABBB')), list(unique_everseen('ABBcCAD', str.casefold)))
print(list(powerset([1, 2, 3])))
print(list(iter_except([3, 1, 2].pop, IndexError)))
print(list(batched('roses', 2)), list(zip_longest('abc', 'x', fillvalue='?')))
print(list(accumulate([3, 4, 6, 2, 1], max)), list(accumulate([1, 2, 3], initial=100)))
try:
    print(list(batched('roses', 2, strict=True)))
except Exception as e:
    print(type(e).__name__, e)
