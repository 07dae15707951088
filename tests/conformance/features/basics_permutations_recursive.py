# permutations, subsets and powers by recursion
def permutations(s):
    if len(s) <= 1:
        return [s]
    result = []
    for i, ch in enumerate(s):
        for rest in permutations(s[:i] + s[i + 1:]):
            result.append(ch + rest)
    return result

def subsets(items):
    if not items:
        return [[]]
    smaller = subsets(items[1:])
    return smaller + [[items[0]] + s for s in smaller]

def power(base, exponent):
    if exponent == 0:
        return 1
    half = power(base, exponent // 2)
    return half * half * (base if exponent % 2 else 1)

print(permutations("abc"))
print(subsets([1, 2, 3]))
print(power(2, 10), power(3, 5))
def sum_digits(n):
    return n if n < 10 else n % 10 + sum_digits(n // 10)
print(sum_digits(9875))
def reverse(s):
    return s and reverse(s[1:]) + s[0]
print(reverse("stressed"))
