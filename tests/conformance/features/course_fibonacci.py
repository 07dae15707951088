# Fibonacci: loop, recursion, generator, memo
def fib_loop(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a

def fib_rec(n):
    return n if n < 2 else fib_rec(n - 1) + fib_rec(n - 2)

def fib_gen():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b

memo = {0: 0, 1: 1}
def fib_memo(n):
    if n not in memo:
        memo[n] = fib_memo(n - 1) + fib_memo(n - 2)
    return memo[n]

print(fib_loop(8), fib_rec(4), fib_memo(6))
gen = fib_gen()
print([next(gen) for _ in range(5)])
print(fib_loop(20), len(memo))
