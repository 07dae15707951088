# lambda expressions as values, keys and callbacks
square = lambda x: x * x
print(square(4), square.__name__, (lambda: None)())
pairs = [("pear", 3), ("fig", 12), ("apple", 3)]
print(sorted(pairs, key=lambda p: (p[1], p[0])))
print(max(pairs, key=lambda p: len(p[0])))
print(list(map(lambda a, b: a + b, [1, 2], [10, 20])))
print(list(filter(lambda n: n % 2, range(6))))
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
for sign, op in ops.items():
    print(sign, op(7, 2))
sign_of = lambda n: "neg" if n < 0 else "zero" if n == 0 else "pos"
print([sign_of(n) for n in (-1, 0, 1)])
compose = lambda f, g: lambda x: f(g(x))
inc_square = compose(square, lambda x: x + 1)
print(inc_square(2), inc_square.__qualname__)
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, z=3))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(5))
