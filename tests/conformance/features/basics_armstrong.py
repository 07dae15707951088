# Armstrong, perfect and happy numbers
def is_armstrong(n):
    digits = [int(d) for d in str(n)]
    return n == sum(d ** len(digits) for d in digits)

def divisors(n):
    return [d for d in range(1, n // 2 + 1) if n % d == 0]

def is_happy(n):
    seen = set()
    while n != 1 and n not in seen:
        seen.add(n)
        n = sum(int(d) ** 2 for d in str(n))
    return n == 1

for n in (153, 372, 9474):
    print(n, is_armstrong(n))
for n in (6, 8):
    d = divisors(n)
    total = sum(d)
    kind = "perfect" if total == n else "abundant" if total > n else "deficient"
    print(n, d, kind)
print([n for n in (1, 7, 4) if is_happy(n)])
