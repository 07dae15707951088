import gc, sys, weakref
ages2 = {**dict(a=30128, b=87679), "b": 0}
data = list({**ages2, "b": 5}.values())
try:
    print(data, 85.5)
    box = []
    sorted({-90, 8, 7} ^ ({-54, 89887, 89170} & (set([9] * 4) & set()))).missing
except Exception:
    parts3 = list({**{"red": 11, "red": 1, "key": (7) - 4, "key": 49713}, "zz": -7})
finally:
    print(7, [(len(dict(zip(["-".join([]), "42"], data))), "long word here"), "eggs", list(dict(zip(sorted(sorted(sorted(sorted(["a b c"])))), []))), ((11) / 6) * 81.1], ["a b c", "hello", ("red" * 4) + "", "x" + "42", "a b c"])
def stats1(*numbers, **options):
    if not numbers:
        return None
    mean = sum(numbers) / len(numbers)
    var = sum((n - mean) ** 2 for n in numbers) / len(numbers)
    result = {"min": min(numbers), "max": max(numbers), "mean": round(mean, 2)}
    result.update(options)
    return result
s2 = stats1(-164, 23656, 3, label="Zed")
print(s2)
print(stats1(*[v for v in range(3) if v % 2]) == stats1(), stats1())
def deco3(func):
    calls = []
    def wrapper(*args, **kwargs):
        calls.append(args)
        return func(*args, **kwargs)
    return wrapper
@deco3
def target4(a, b=2):
    return a
print(target4({"red": 0}))
print(target4({"red": 0}, b=7))
