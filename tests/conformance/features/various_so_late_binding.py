# StackOverflow: lambdas in a loop all return the last value
adders = [lambda x: x + n for n in range(3)]
print([f(10) for f in adders])
fixed = [lambda x, n=n: x + n for n in range(3)]
print([f(10) for f in fixed], [f.__defaults__ for f in fixed])

def factory(n):
    def add(x):
        return x + n
    return add
made = [factory(n) for n in range(3)]
print([f(10) for f in made], [f.__closure__[0].cell_contents for f in made])
print(adders[0].__closure__[0] is adders[1].__closure__[0])
flist = []
for i in range(3):
    def func(x):
        return x * i
    flist.append(func)
print([f(2) for f in flist])
i = 100
print([f(2) for f in flist], flist[0].__closure__)
from functools import partial
from operator import mul
print([f(2) for f in [partial(mul, k) for k in range(3)]])
