# count words, the most frequent first
from collections import Counter
text = """The cat sat on the mat. The mat was flat,
and the cat was happy!"""
counts = {}
for word in text.lower().split():
    word = word.strip(".,!")
    counts[word] = counts.get(word, 0) + 1
for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:4]:
    print(f"{word:<6}{n:>3} {'#' * n}")
letters = Counter(c for c in text if c.isalpha())
print(letters.most_common(3), sum(letters.values()))
print(sorted(counts, key=len)[-1], len(counts))
