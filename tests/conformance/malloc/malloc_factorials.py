# mode: malloc
import sys


def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


sys._debugmallocstats()
values = [factorial(n) for n in range(60)]
sys._debugmallocstats()
texts = [str(v) for v in values]
sys._debugmallocstats()
back = [int(t) for t in texts]
sys._debugmallocstats()
print(back == values)
sys._debugmallocstats()
values.clear()
sys._debugmallocstats()
