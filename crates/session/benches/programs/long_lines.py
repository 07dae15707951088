def key(n): return -n
numbers = list(range(20000))
ordered = sorted(numbers, key=key)
texts = [str(n) for n in numbers]
both = list(zip(ordered, texts))
print(len(both))
