# functional HOWTO: map, filter, reduce, accumulate, compose
import functools
import itertools
import operator

def is_even(x):
    return x % 2 == 0

def compose(*functions):
    def inner(arg):
        for f in reversed(functions):
            arg = f(arg)
        return arg
    return inner

print(list(map(str.upper, ["sentence", "fragment"])), list(filter(is_even, range(10))))
print(functools.reduce(operator.concat, ["A", "BB", "C"]), functools.reduce(operator.mul, [1, 2, 3], 1))
try:
    functools.reduce(operator.concat, [])
except TypeError as e:
    print(e)
print(list(itertools.accumulate([1, 2, 3, 4, 5], operator.mul)))
print(list(itertools.starmap(pow, [(2, 5), (3, 2)])), list(itertools.islice(itertools.count(10, 5), 3)))
inc_then_double = compose(lambda x: x * 2, lambda x: x + 1)
print(inc_then_double(4), inc_then_double.__qualname__)
server_log = functools.partial(print, "server:", sep=" ")
server_log("started")
print(server_log.args, server_log.keywords)
for i, item in enumerate(["subject", "verb"], start=1):
    print(i, item)
print([list(g) for k, g in itertools.groupby([1, 1, 2, 3, 3])])
