# number theory: a sieve, factors, extended gcd, modular inverse, and Miller-Rabin
from math import isqrt, prod
from itertools import compress

def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[:2] = b'\0\0'
    for i in range(2, isqrt(n) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return list(compress(range(n + 1), flags))

def factorize(n):
    factors, p = {}, 2
    while p * p <= n:
        while n % p == 0:
            factors[p] = factors.get(p, 0) + 1
            n //= p
        p += 1
    if n > 1:
        factors[n] = 1
    return factors

def egcd(a, b):
    if not b:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y

def is_prime(n, bases=(2, 3, 5, 7)):
    if n < 2 or any(n % p == 0 for p in bases):
        return n in bases
    d, r = n - 1, 0
    while d % 2 == 0:
        d, r = d // 2, r + 1
    return all(pow(a, d, n) == 1 or any(pow(a, d << i, n) == n - 1 for i in range(r)) for a in bases)

print(sieve(50))
factors = factorize(360)
print(factors, prod(p ** k for p, k in factors.items()), factorize(97))
print(egcd(240, 46), pow(3, -1, 11), pow(2, 100, 1000007))
print([n for n in (561, 7919, 2 ** 31 - 1) if is_prime(n)])
try:
    pow(4, -1, 8)
except ValueError as e:
    print(e)
try:
    sieve(-5)
except Exception as e:
    print(type(e).__name__, e)
