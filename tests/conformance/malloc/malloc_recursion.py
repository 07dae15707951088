# mode: malloc
import sys


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def depth(n):
    if n == 0:
        return []
    return [depth(n - 1)]


def permutations(items):
    if not items:
        return [[]]
    return [[x] + rest for x in items for rest in permutations([y for y in items if y != x])]


sys._debugmallocstats()
print(fib(15))
sys._debugmallocstats()
nested = depth(200)
sys._debugmallocstats()
perms = permutations([1, 2, 3, 4, 5])
sys._debugmallocstats()
nested = None
sys._debugmallocstats()
perms = perms[:10]
sys._debugmallocstats()
