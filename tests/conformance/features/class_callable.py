# what it shows: instances that can be called
class Multiplier:
    def __init__(self, n):
        self.n = n
        self.calls = 0
    def __call__(self, x, /, *more, scale=1):
        self.calls += 1
        return [v * self.n * scale for v in (x, *more)]
double = Multiplier(2)
print(double(5), double(1, 2, scale=10), double.calls, callable(double), list(map(double, [1, 2])))
class CountCalls:
    def __init__(self, fn):
        self.fn = fn
        self.count = 0
    def __call__(self, *args):
        self.count += 1
        return self.fn(*args)
@CountCalls
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(4), fib.count, type(fib).__name__, fib.fn.__name__)
double.__call__ = lambda x: "instance attribute"
print(double(3), double.__call__(3))
Multiplier.__call__ = lambda self, x: "patched"
print(double(3))
del Multiplier.__call__
print(callable(double))
try:
    double(3)
except TypeError as e:
    print(e)
class Chain:
    def __init__(self):
        self.path = []
    def __getattr__(self, name):
        self.path.append(name)
        return self
    def __call__(self):
        return ".".join(self.path)
print(Chain().a.b.c())
try:
    fib(1, 2)
except TypeError as e:
    print(e)
