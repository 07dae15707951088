# mode: malloc
import sys

text = "the quick brown fox jumps over the lazy dog and the quick cat jumps too " * 20
sys._debugmallocstats()
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
sys._debugmallocstats()
letters = {}
for c in text:
    letters.setdefault(c, []).append(len(letters))
sys._debugmallocstats()
ranked = sorted(counts.items(), key=lambda item: item[1], reverse=True)
sys._debugmallocstats()
print(ranked[0])
sys._debugmallocstats()
del letters, counts
sys._debugmallocstats()
