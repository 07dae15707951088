# re and Counter: the words of a text, counted and printed as a table
import re
from collections import Counter, defaultdict

text = """The cat sat on the mat. The dog sat on the log,
and the cat saw the dog!"""
words = re.findall(r"[a-z']+", text.lower())
print(len(words), words[:4])
counts = Counter(words)
for word, n in counts.most_common(3):
    print(f"{word:<5}{n:>3} {'*' * n}")
by_length = defaultdict(set)
for word in counts:
    by_length[len(word)].add(word)
print({k: sorted(v) for k, v in sorted(by_length.items())})
once = [w for w, n in counts.items() if n == 1]
print(once, counts["bird"], sum(counts.values()))
letters = Counter("".join(words))
print(letters.most_common(2), letters.total())
stop = {"the", "on", "and"}
rest = Counter({w: n for w, n in counts.items() if w not in stop})
print(rest, counts - rest)
try:
    counts.most_common("3")
except TypeError as e:
    print(e)
longest = max(words, key=len)
print(longest, counts[longest])
