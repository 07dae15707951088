# leap years, factorials and prime factors
def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

def factorial(n):
    if n < 0:
        raise ValueError("factorial() not defined for negative values")
    return 1 if n < 2 else n * factorial(n - 1)

def prime_factors(n):
    factors = []
    d = 2
    while d * d <= n:
        while n % d == 0:
            factors.append(d)
            n //= d
        d += 1
    if n > 1:
        factors.append(n)
    return factors

print([y for y in (1900, 2000, 2023, 2024) if is_leap(y)])
print(factorial(5), factorial(25))
print(prime_factors(84), prime_factors(97))
print(divmod(17, 5), divmod(-17, 5), -17 // 5, -17 % 5, 2 ** -2)
try:
    print(factorial(2.5))
except ValueError as e:
    print("ValueError:", e)
print(factorial(3) / factorial(0))
try:
    factorial(-1)
except ValueError as e:
    print(f"{type(e).__name__}: {e}")
