# mode: malloc
import sys

sys._debugmallocstats()


def plain():
    return 1


sys._debugmallocstats()


def documented(a, b=2, *args, c=3, **kwargs):
    """Says what it does."""
    return a + b + c


sys._debugmallocstats()


def annotated(a: int, b: str = "x") -> float:
    return 1.0


sys._debugmallocstats()
results = [documented(i) for i in range(100)]
sys._debugmallocstats()
results = [documented(i, 1, 2, 3, c=4, d=5) for i in range(100)]
sys._debugmallocstats()
functions = []
for i in range(20):
    def inner(x, y=i):
        return x + y
    functions.append(inner)
sys._debugmallocstats()
for f in functions:
    f.label = "inner"
sys._debugmallocstats()
del functions, inner
sys._debugmallocstats()
