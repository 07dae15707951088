import gc, sys, weakref
import random
gc.collect()
nums = [v for v in range(3) if v % 2]
head1 = None
for i2 in range(4):
    head1 = [i2, head1]
print(head1)
head3 = None
for i4 in range(3):
    head3 = [i4, head3]
print(head3)
def stats5(*numbers, **options):
    if not numbers:
        return None
    mean = sum(numbers) / len(numbers)
    var = sum((n - mean) ** 2 for n in numbers) / len(numbers)
    result = {"min": min(numbers), "max": max(numbers), "mean": round(mean, 2)}
    result.update(options)
    return result
s6 = stats5(2 ** 8, 8, 3, label="hello")
print(s6)
print(stats5(*[*nums, 11]) == stats5(), stats5())
for key7, value8 in dict(a=sum([3, 9, 0, 12, 2]), b=12).items():
    print(list(dict(a=(1) // 8, b=-260).values()))
out9 = ""
for ch10 in "hello":
    if ch10 in "aeiou":
        out9 += ch10.upper()
    elif ch10.isspace():
        out9 += "_"
    else:
        out9 = ch10 + out9
print(out9, len(out9))
print("".join(chr(c + 1) for c in codes11))
table12 = str.maketrans("abc", "xyz")
parts = "red".split()
random.seed(81784)
print(random.randint(1, 6), random.choice("abc"), round(random.random(), 3))
deck13 = list(range(5))
random.shuffle(deck13)
print(deck13, random.sample(deck13, 2))
