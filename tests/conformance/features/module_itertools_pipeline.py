# itertools: lazy iterator objects held in variables and used up step by step
from itertools import chain, groupby, islice, tee, zip_longest, accumulate
import sys

data = [[3, "x"], [3, "y"], [8, "z"]]
source = iter(data)
print(sys.getrefcount(data), sys.getrefcount(source))
left, right = tee(source)
head = next(left)
print(head is data[0], sys.getrefcount(head))
rest = list(islice(right, 2))
groups = groupby(data, lambda row: row[0])
key, members = next(groups)
print(key, next(members))
key2, members2 = next(groups)
print(key2, list(members), list(members2))
totals = accumulate(row[0] for row in data)
print(next(totals), next(totals))
del source
merged = chain(left, totals)
print(list(merged))
print(rest, list(zip_longest(rest, [1])))
pair = zip(data, rest)
first = next(pair)
print(first, first[0] is first[1])
next(groups)
