# mode: malloc
import sys


def adder(n):
    def add(x):
        return x + n
    return add


def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count
    return step


sys._debugmallocstats()
adders = [adder(i) for i in range(100)]
sys._debugmallocstats()
sums = [f(1000) for f in adders]
sys._debugmallocstats()
counters = [counter() for _ in range(50)]
sys._debugmallocstats()
for c in counters:
    c()
    c()
sys._debugmallocstats()
lambdas = [lambda x, k=i: x * k for i in range(100)]
sys._debugmallocstats()
del adders
sys._debugmallocstats()
del counters, lambdas
sys._debugmallocstats()
