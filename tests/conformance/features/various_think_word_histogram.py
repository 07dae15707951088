# Think Python style: histograms, inverted dictionaries, most frequent letters
def histogram(s):
    d = dict()
    for c in s:
        d[c] = d.get(c, 0) + 1
    return d

def reverse_lookup(d, v):
    for k in d:
        if d[k] == v:
            return k
    raise LookupError("value does not appear in the dictionary")

def invert_dict(d):
    inverse = dict()
    for key in d:
        val = d[key]
        if val not in inverse:
            inverse[val] = [key]
        else:
            inverse[val].append(key)
    return inverse

def signature(s):
    t = list(s)
    t.sort()
    return "".join(t)

hist = histogram("parrot")
print(hist, reverse_lookup(hist, 2))
print(invert_dict(hist))
groups = {}
for word in ["deltas", "lasted", "post", "stop", "salted", "pots"]:
    groups.setdefault(signature(word), []).append(word)
print(groups, sorted(groups.values(), key=len))
known = {0: 0, 1: 1}
def fibonacci(n):
    if n in known:
        return known[n]
    res = fibonacci(n - 1) + fibonacci(n - 2)
    known[n] = res
    return res
print(fibonacci(10), len(known))
reverse_lookup(hist, 3)
