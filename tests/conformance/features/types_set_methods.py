# what it shows: every method of set, and frozenset
a = {1, 2, 3}
b = {3, 4}
print(a | b, a & b, a - b, a ^ b, a < b, {1} <= a, a >= {1, 2}, a == {3, 2, 1}, a != b)
print(a.union([9], (8,)), a.intersection([1, 7]), a.difference({1}), a.symmetric_difference([1, 5]), a.isdisjoint(b), a.issubset(range(9)), a.issuperset([]))
a.add(10)
a.discard(99)
a.remove(1)
print(a, len(a), 10 in a, a.copy() == a, a.pop() in (2, 3, 10), len(a))
a.update([5], {6})
a.intersection_update({5, 6, 7})
a.difference_update([6])
a.symmetric_difference_update({5, 1})
print(a)
a |= {7}
a &= {7, 1}
a -= {1}
a ^= {2}
print(a, set("hello") == set("olleh"), set(), {*()}, {x % 3 for x in range(9)})
f = frozenset([1, 2])
print(f, f | {3}, {3} | f, type({3} | f), type(f | {3}), f in {f}, hash(f) == hash(frozenset([2, 1])), f.copy() is f, frozenset(f) is f, {1, 2} == f)
attempts = [lambda: a.remove(99), lambda: set().pop(), lambda: {[]}, lambda: a | [1], lambda: a[0], lambda: hash(a), lambda: f.add(3), lambda: a < [1], lambda: set(5), lambda: a + a,
            lambda: a.add([1]), lambda: a.update(5), lambda: {1} in a and {[1]}, lambda: a.add(1, 2), lambda: a.remove({98})]
for attempt in attempts:
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__ + ":", e)
try:
    for x in a:
        a.add(x + 100)
except RuntimeError as e:
    print(e)
try:
    a -= [1]
except TypeError as e:
    print(e)
