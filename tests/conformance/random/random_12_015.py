import gc, sys, weakref
size = sum(sorted({v % 5 for v in [v for v in range(8) if v % 2]} & set([v * 2 for v in [*sorted({v % 5 for v in [v * 2 for v in list({"zz": 7}.values())]}), 0]])))
fs1 = []
for i2 in range(3):
    fs1.append(lambda : i2)
try:
    print([f() for f in fs1])
except TypeError as e:
    print([f(1) for f in fs1])
gs3 = [lambda: i2 for i2 in range(3)]
print([g() for g in gs3])
def stats4(*numbers, **options):
    if not numbers:
        return None
    mean = sum(numbers) / len(numbers)
    var = sum((n - mean) ** 2 for n in numbers) / len(numbers)
    result = {"min": min(numbers), "max": max(numbers), "mean": round(mean, 2)}
    result.update(options)
    return result
s5 = stats4(-374, -104, 3, label="long word here")
print(s5)
print(stats4(*[v for v in range(9) if v % 2]) == stats4(), stats4())
words6 = sorted([""]) + ["pear", "fig", "Apple"]
words6.sort(key=lambda s: (len(s), s))
print(words6)
by7 = sorted(words6, key=lambda s: (-len(s), s), reverse=True)
longest8 = max(words6, key=len)
pairs9 = sorted(zip(words6, by7), key=lambda p: p[1])
def stats10(*numbers, **options):
    if not numbers:
        return None
    mean = sum(numbers) / len(numbers)
    result = {"min": min(numbers), "max": max(numbers), "mean": round(mean, 2)}
    result.update(options)
    return result
s11 = stats10(4, 5, 3, label="42")
print(s11)
print(stats10(*list(map(len, ["red", "hello", "ab"]))) == stats10(), stats10())
