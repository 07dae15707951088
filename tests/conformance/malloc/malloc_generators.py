# mode: malloc
import sys


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


sys._debugmallocstats()
gens = [count(10) for _ in range(100)]
sys._debugmallocstats()
firsts = [next(g) for g in gens]
sys._debugmallocstats()
rests = [list(g) for g in gens]
sys._debugmallocstats()
del gens
sys._debugmallocstats()
squares = [sum(x * x for x in row) for row in rests]
sys._debugmallocstats()
lazy = [(x + 1 for x in row) for row in rests]
sys._debugmallocstats()
evaluated = [max(g) for g in lazy]
sys._debugmallocstats()
del lazy, rests
sys._debugmallocstats()
