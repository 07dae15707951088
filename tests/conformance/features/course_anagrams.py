# words grouped by their letters
from collections import defaultdict
words = ["listen", "silent", "enlist", "google", "gogole", "cat", "act"]
groups = defaultdict(list)
for word in words:
    groups["".join(sorted(word))].append(word)
for key, group in groups.items():
    print(key, group)
largest = max(groups.values(), key=len)
print(largest, len(groups))
def are_anagrams(a, b):
    return sorted(a.lower()) == sorted(b.lower())
print(are_anagrams("Tea", "Eat"), are_anagrams("tea", "tee"))
print(groups["missing"], len(groups))
