# recipes from the itertools documentation
from itertools import chain, islice, repeat, count, tee, filterfalse, groupby, pairwise, starmap
import operator

def take(n, iterable):
    return list(islice(iterable, n))

def prepend(value, iterable):
    return chain([value], iterable)

def tabulate(function, start=0):
    return map(function, count(start))

def nth(iterable, n, default=None):
    return next(islice(iterable, n, None), default)

def all_equal(iterable, key=None):
    return len(take(2, groupby(iterable, key))) <= 1

def partition(predicate, iterable):
    t1, t2 = tee(iterable)
    return filterfalse(predicate, t1), filter(predicate, t2)

def dotproduct(vec1, vec2):
    return sum(map(operator.mul, vec1, vec2))

def ncycles(iterable, n):
    return chain.from_iterable(repeat(tuple(iterable), n))

print(take(4, tabulate(lambda x: x * x, 3)))
print(list(prepend(1, [2, 3, 4])), nth('abcdef', 3), nth('ab', 9, '-'))
print(all_equal('4444'), all_equal('AaA', key=str.casefold), all_equal('aab'))
evens, odds = [list(part) for part in partition(lambda n: n % 2, range(7))]
print(evens, odds, dotproduct([1, 2, 3], [4, 5, 6]))
print(''.join(ncycles('ab', 3)), list(pairwise('walk')))
print(list(starmap(pow, [(2, 5), (3, 2), (10, 3)])))
