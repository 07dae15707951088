# mode: malloc
import sys


def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return [i for i, f in enumerate(flags) if f]


def factors(n):
    result = []
    d = 2
    while d * d <= n:
        while n % d == 0:
            result.append(d)
            n //= d
        d += 1
    if n > 1:
        result.append(n)
    return result


sys._debugmallocstats()
primes = sieve(2000)
sys._debugmallocstats()
table = {n: factors(n) for n in range(2, 300)}
sys._debugmallocstats()
print(len(primes), table[299])
sys._debugmallocstats()
big = [p ** 5 for p in primes]
sys._debugmallocstats()
del table
sys._debugmallocstats()
